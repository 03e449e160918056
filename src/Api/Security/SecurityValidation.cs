using Microsoft.Extensions.Options;

namespace LearningGraph.Api;

/// <summary>Stops the start of a node whose keys cannot be ones: it would turn everybody away, or be taken for one that has keys.</summary>
internal sealed class SecurityValidation : IValidateOptions<SecurityOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SecurityOptions options) =>
        options.Keys.Where(key => !ApiKey.IsHash(key.Value)).Select(key => key.Key).Order(StringComparer.Ordinal).FirstOrDefault() is { } offender
            ? ValidateOptionsResult.Fail(
                $"{SecurityOptions.Section}:{nameof(options.Keys)}:{offender} is not the hash of a key, which has {ApiKey.HashLength} hexadecimal digits; --new-key makes both.")
            : ValidateOptionsResult.Success;
}
