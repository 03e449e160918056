using LearningGraph.Grains;
using Microsoft.Extensions.DependencyInjection;

namespace LearningGraph.Api.Tests;

/// <summary>A node that shows who taught whom by name.</summary>
public sealed class LearnerGraphServer : Server
{
    protected override void Replace(IServiceCollection services)
    {
        base.Replace(services);
        services.PostConfigure<PrivacyOptions>(privacy => privacy.LearnerGraph = true);
    }
}
