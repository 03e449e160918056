using System.Globalization;

namespace LearningGraph.Simulation;

/// <summary>
/// What the entries of a workplace never say: how well everybody knows every topic at the end. For judging recommendations.
/// </summary>
public sealed class WorkplaceTruth
{
    /// <summary>Expertise up to here is left out of the written form.</summary>
    public const double LeastWritten = 0.1;

    private readonly LearnerId[] learners;
    private readonly Dictionary<LearnerId, int> numbers;
    private readonly Dictionary<TopicId, int> topics;
    private readonly Knowledge knowledge;

    internal WorkplaceTruth(Person[] people, Subject[] subjects, Knowledge knowledge)
    {
        learners = Array.ConvertAll(people, person => person.Id);
        numbers = people.ToDictionary(person => person.Id, person => person.Number);
        topics = subjects.Index().ToDictionary(subject => subject.Item.Id, subject => subject.Index);
        this.knowledge = knowledge;
    }

    /// <summary>How well a learner knows a topic on the last day, in [0, 1]; for who left, on the day of leaving.</summary>
    /// <exception cref="KeyNotFoundException">The workplace has no such learner or topic.</exception>
    public double ExpertiseOf(LearnerId learner, TopicId topic) => knowledge.AtLast(numbers[learner], topics[topic]);

    /// <summary>
    /// Writes <c>learner,topic,expertise</c> as CSV with that header, three decimals, one line feed a line, by learner and then topic in
    /// the order of the workplace's entries. Only values above <see cref="LeastWritten"/>: whoever is not listed knows next to nothing.
    /// </summary>
    public void Write(TextWriter writer)
    {
        writer.Write("learner,topic,expertise\n");
        foreach (var (number, learner) in learners.Index())
        {
            foreach (var (topic, column) in topics)
            {
                var expertise = knowledge.AtLast(number, column);
                if (expertise > LeastWritten)
                {
                    writer.Write(string.Create(CultureInfo.InvariantCulture, $"{learner.Value},{topic.Value},{expertise:0.000}\n"));
                }
            }
        }
    }
}
