using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace LearningGraph.Domain;

/// <summary>Holds a record, and the records in it, to the ranges and lengths that its properties declare: said once, where the property is.</summary>
internal static class DeclaredRanges
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Lock Guard = new();

    /// <summary>The first value outside its range, as a sentence that names its field from the top; null when all are inside.</summary>
    public static string? FindFault(object record, string prefix = "")
    {
        foreach (var property in Of(record.GetType()))
        {
            var field = prefix + NameOf(property);
            if (Check(property, property.GetValue(record), field) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>The properties of a record that are part of its wire format, in their order.</summary>
    public static IEnumerable<PropertyInfo> Of(Type record) =>
        record.GetProperties().Where(property => property.GetCustomAttribute<IdAttribute>() is not null).OrderBy(property => property.GetCustomAttribute<IdAttribute>()!.Id);

    /// <summary>How the property is called in JSON.</summary>
    public static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static string? Check(PropertyInfo property, object? value, string field) => value switch
    {
        null => IsNullable(property) ? null : $"{field} is null; leave it out to take its default.",
        string text when property.GetCustomAttribute<StringLengthAttribute>() is { MaximumLength: var most } => Limits.TooLong(field, text, most),
        double or int or long => CheckRange(property, Convert.ToDouble(value, CultureInfo.InvariantCulture), field),
        IEnumerable list and not string => CheckAll(list, field),
        { } nested when nested.GetType().GetCustomAttribute<AliasAttribute>() is not null && nested.GetType().IsClass => FindFault(nested, field + "."),
        _ => null,
    };

    private static string? CheckRange(PropertyInfo property, double value, string field)
    {
        if (property.GetCustomAttribute<RangeAttribute>() is not { } range)
        {
            return null;
        }

        var (least, most) = (Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture), Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture));
        var isInside = value <= most && (range.MinimumIsExclusive ? value > least : value >= least);
        return isInside ? null
            : string.Create(CultureInfo.InvariantCulture, $"{field} {value} is outside {(range.MinimumIsExclusive ? "above " : "")}{least:#,0.###} to {most:#,0.###}.");
    }

    private static string? CheckAll(IEnumerable list, string field)
    {
        var place = 0;
        foreach (var item in list)
        {
            if (item is null)
            {
                return $"{field}[{place}] is null.";
            }

            if (FindFault(item, $"{field}[{place}].") is { } fault)
            {
                return fault;
            }

            place++;
        }

        return null;
    }

    private static bool IsNullable(PropertyInfo property)
    {
        // The context is not safe for use from several threads.
        lock (Guard)
        {
            return Nullability.Create(property).ReadState == NullabilityState.Nullable;
        }
    }
}
