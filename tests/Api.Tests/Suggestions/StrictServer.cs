namespace LearningGraph.Api.Tests;

/// <summary>A node on which nobody is suggested at night, and nobody in a reporting line anywhere.</summary>
public sealed class StrictServer : Server
{
    protected override string[] Settings => ["--Ranking:ForbidReportingLine", "Everywhere", "--Ranking:QuietHours", "true", "--Ranking:QuietFrom", "23:00"];
}
