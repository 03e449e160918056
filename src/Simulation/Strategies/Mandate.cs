namespace LearningGraph.Simulation;

/// <summary>
/// Makes members by decree. The hours are spread over all alike: each spends that much on being told and shown what it is for, which takes the
/// goodwill of a member by decree towards that of one who joined, two thirds of the way with the first hour.
/// </summary>
internal sealed class Mandate(RunState run)
{
    /// <summary>Hours that the members spent so far.</summary>
    public double HoursSpent { get; private set; }

    /// <summary>Makes one part of the audience members, in the order of numbers, so unit by unit.</summary>
    /// <param name="wave">Which part, from 0.</param>
    /// <param name="waves">Of how many.</param>
    /// <param name="hours">For the whole audience, from 0; nobody is given more than a founder's. Without any, nobody is made a member.</param>
    public void Begin(int wave, int waves, double hours)
    {
        var audience = run.Communities[0].Outline.Audience;
        if (audience.Length == 0 || hours <= 0)
        {
            return;
        }

        var each = Math.Min(run.Scenario.Seeding.HoursPerFounder, hours / audience.Length);
        var staying = run.Behaviour.Staying;
        var gap = Math.Max(0, staying.FirstGoodwill - staying.MandatedGoodwill);
        var goodwill = staying.MandatedGoodwill + (gap * (1 - Math.Exp(-each)));
        var (from, to) = ((int)((long)audience.Length * wave / waves), (int)((long)audience.Length * (wave + 1) / waves));
        foreach (var learner in audience.AsSpan(from, to - from))
        {
            HoursSpent += each;
            var seat = run.Seats.Find(learner, 0);
            if (run.Seats.Standings[seat] != Standing.Abandoned)
            {
                run.Join(seat, goodwill);
            }
        }
    }
}
