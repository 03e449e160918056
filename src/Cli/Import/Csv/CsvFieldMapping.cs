using System.Globalization;
using System.Text.Json.Nodes;

namespace LearningGraph.Cli;

/// <summary>How one field is made from a row.</summary>
/// <param name="Field">Which field.</param>
/// <param name="Expressions">One; for a list any number, one behind the other.</param>
internal sealed record CsvFieldMapping(CsvEntryField Field, IReadOnlyList<CsvExpression> Expressions)
{
    /// <summary>The columns that it reads.</summary>
    public IEnumerable<string> Columns => Expressions.SelectMany(expression => expression.Columns).Distinct();

    private string Place => string.Join(" and ", Columns) is { Length: > 0 } columns ? columns : Field.Name;

    /// <summary>What a row gives for the field.</summary>
    public CsvValue Read(CsvRow row, CsvTableFormat format, IReadOnlyDictionary<string, CsvLookupTable> lookups)
    {
        var list = Field.IsList ? new JsonArray() : null;
        foreach (var expression in Expressions)
        {
            var texts = expression.Read(row, Field.Type != CsvFieldType.Text, lookups, out var fault);
            if (fault is not null)
            {
                return Fail(fault);
            }

            foreach (var text in texts)
            {
                var value = Convert(text, expression, row, format, lookups);
                if (value.Fault is not null || list is null)
                {
                    return value;
                }

                list.Add(value.Node);
            }
        }

        return new(list is { Count: > 0 } ? list : null);
    }

    /// <summary>What to say when a row gives nothing for a field that must be given.</summary>
    public string Missing(CsvRow row) => Columns.Where(column => row[column].Length == 0).ToArray() switch
    {
        [] => $"without {Field.Name}",
        [var one] => $"without {Field.Name} ({one} is empty)",
        var several => $"without {Field.Name} ({string.Join(" and ", several)} are empty)",
    };

    private CsvValue Convert(
        string text, CsvExpression expression, CsvRow row, CsvTableFormat format, IReadOnlyDictionary<string, CsvLookupTable> lookups) => Field.Type switch
        {
            CsvFieldType.Time => ConvertTime(text, expression, row, format, lookups),
            CsvFieldType.Number => ConvertNumber(text, expression, format),
            CsvFieldType.WholeNumber => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? new(whole) : Fail($"{Quoted.Text(text)} is not a whole number."),
            CsvFieldType.Truth => bool.TryParse(text, out var truth)
                ? new(truth) : Fail($"{Quoted.Text(text)} is neither true nor false; a \"map\" can say which it means."),
            _ => new(text),
        };

    private CsvValue ConvertNumber(string text, CsvExpression expression, CsvTableFormat format)
    {
        var plain = format.DecimalPoint == ',' ? text.Replace(',', '.') : text;
        if (!double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return Fail($"{Quoted.Text(text)} is not a number.");
        }

        return expression.Scale is not var (low, high) ? new(number)
            : number < low || number > high ? Fail(string.Create(CultureInfo.InvariantCulture, $"{Quoted.Text(text)} is outside the scale from {low} to {high}."))
            : new((number - low) / (high - low));
    }

    private CsvValue ConvertTime(
        string text, CsvExpression expression, CsvRow row, CsvTableFormat format, IReadOnlyDictionary<string, CsvLookupTable> lookups)
    {
        if (expression.DaysSince is not { } origin)
        {
            return CsvTimes.TryRead(text, expression.Time, format.Zone, out var time) ? new(Rfc3339JsonConverter.Format(time)) : Fail(CsvTimes.Fault(text, expression.Time));
        }

        var origins = origin.Read(row, needsAll: true, lookups, out var fault);
        if (fault is not null || origins is not [var start])
        {
            return fault is not null ? Fail(fault) : default;
        }

        return !CsvTimes.TryReadDate(start, origin.Time, format.Zone, out var since) ? Fail(CsvTimes.Fault(start, origin.Time ?? "yyyy-MM-dd"))
            : !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) ? Fail($"{Quoted.Text(text)} is not a number of days.")
            : CsvTimes.AddDays(since, days) is { } at ? new(Rfc3339JsonConverter.Format(at))
            : Fail($"{Quoted.Text(text)} days from {Quoted.Text(start)} are no time.");
    }

    private CsvValue Fail(string fault) => new(null, $"{Place}: {fault}");
}
