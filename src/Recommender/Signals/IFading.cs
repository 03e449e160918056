namespace LearningGraph.Recommender;

/// <summary>How much something still tells after a while; the age is counted in questions asked since.</summary>
internal interface IFading
{
    /// <summary>The weight left, in [0, 1]; an age below 0 counts as 0.</summary>
    double Of(int age);
}
