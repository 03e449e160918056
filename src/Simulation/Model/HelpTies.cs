namespace LearningGraph.Simulation;

/// <summary>Whom people remember for their help: a few each, the weakest forgotten first, all fading.</summary>
internal static class HelpTies
{
    /// <summary>Makes a tie from help stronger, or a new one.</summary>
    public static void Strengthen(RunState run, int learner, int helper)
    {
        var first = learner * Population.Helpers;
        var helpers = run.People.HelperOf.AsSpan(first, Population.Helpers);
        var strengths = run.People.HelpStrength.AsSpan(first, Population.Helpers);
        var slot = helpers.IndexOf(helper);
        var began = run.People.HelperBegan.AsSpan(first, Population.Helpers);
        if (slot < 0)
        {
            slot = 0;
            for (var at = 1; at < helpers.Length; at++)
            {
                slot = strengths[at] < strengths[slot] ? at : slot;
            }

            helpers[slot] = helper;
            strengths[slot] = 0;
        }
        else if (began[slot] != run.People.Began[helper])
        {
            strengths[slot] = 0;
        }

        began[slot] = run.People.Began[helper];
        strengths[slot] += (float)(run.Behaviour.Learning.TieForms * (1 - strengths[slot]));
    }
}
