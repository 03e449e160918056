using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>Checks every argument that knows its own rules before an endpoint sees it.</summary>
internal sealed class ValidationFilter(TimeProvider clock) : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var argument in context.Arguments)
        {
            var fault = argument switch
            {
                IValidated validated => validated.FindFault(clock.GetUtcNow()),
                LearnerId learner when learner == LearnerId.Erased => $"'{LearnerId.Erased}' stands for people who were erased; nobody has this id.",
                _ => null,
            };

            if (fault is not null)
            {
                throw new BadHttpRequestException(fault);
            }
        }

        return next(context);
    }
}
