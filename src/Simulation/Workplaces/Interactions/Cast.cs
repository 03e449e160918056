namespace LearningGraph.Simulation;

/// <summary>Whom and what the interactions of a workplace are about, by number.</summary>
/// <param name="People">Everybody who works there at some time.</param>
/// <param name="Topics">What people ask about.</param>
/// <param name="Courses">What can be completed.</param>
/// <param name="Groups">The communities.</param>
/// <param name="Visibilities">Who may read what is asked in each group.</param>
internal sealed record Cast(Person[] People, Subject[] Topics, Course[] Courses, Group[] Groups, Visibility[] Visibilities);
