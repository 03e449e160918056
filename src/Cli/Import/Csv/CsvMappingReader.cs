using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace LearningGraph.Cli;

/// <summary>Reads a mapping file and checks all of it that can be checked without the tables.</summary>
internal static class CsvMappingReader
{
    private const string Condition = "when";
    private static readonly string[] FormatNames = ["delimiter", "encoding", "decimal", "zone"];

    /// <summary>Reads a mapping file.</summary>
    /// <exception cref="CommandFailedException">It is missing, not JSON, or says something that makes no sense; names the place in it.</exception>
    public static CsvMapping Read(string path)
    {
        var root = CsvMappingElement.Open(path);
        root.RequireObject("source", "profiles", "lookups", "files");
        var lookups = root.Find("lookups") is { } given ? ReadLookups(given) : new Dictionary<string, CsvLookup>();
        CsvFileMapping[] files = [.. root.Require("files").Items().Select(file => ReadFile(file, lookups))];
        if (files.Length == 0)
        {
            throw root.Require("files").Fail("no file is named.");
        }

        if (files.Length > 1 && files.Index().FirstOrDefault(file => file.Item.File is null) is { Item: not null, Index: var index })
        {
            throw root.Fail($"files[{index}] needs \"file\", because there are {files.Length} files.");
        }

        return new(path, root.Find("source") is { } source ? ReadSource(source) : null, root.Find("profiles") is { } profiles ? ReadKnown(profiles) : KnownProfiles.Merge, lookups, files);
    }

    private static string ReadSource(CsvMappingElement source) =>
        SourceIds.FindFault(source.Text()) is { } fault ? throw source.Fail(fault) : source.Text();

    private static KnownProfiles ReadKnown(CsvMappingElement profiles) => Choose(profiles, "keep", "merge", "replace") switch
    {
        "keep" => KnownProfiles.Keep,
        "merge" => KnownProfiles.Merge,
        _ => KnownProfiles.Replace,
    };

    private static Dictionary<string, CsvLookup> ReadLookups(CsvMappingElement lookups)
    {
        RequireAnObject(lookups);
        return lookups.Properties().ToDictionary(lookup => lookup.Name, lookup =>
        {
            lookup.Value.RequireObject([.. FormatNames, "file", "key", "value"]);
            return new CsvLookup(
                lookup.Value.Require("file").Text(), ReadFormat(lookup.Value), lookup.Value.Require("key").Template(), lookup.Value.Require("value").Template());
        });
    }

    private static CsvFileMapping ReadFile(CsvMappingElement file, Dictionary<string, CsvLookup> lookups)
    {
        file.RequireObject([.. FormatNames, "file", "optional", "entries"]);
        var format = ReadFormat(file);
        CsvEntryMapping[] entries = [.. file.Require("entries").Items().Select(entry => ReadEntry(entry, format, lookups))];
        return entries.Length == 0
            ? throw file.Require("entries").Fail("no entry is named.")
            : new(file.Find("file")?.Text(), file.Find("optional")?.Truth() ?? false, format, entries);
    }

    private static CsvTableFormat ReadFormat(CsvMappingElement table) => new()
    {
        Delimiter = table.Find("delimiter")?.Character(),
        Encoding = table.Find("encoding") is { } encoding ? ReadEncoding(encoding) : Encoding.UTF8,
        DecimalPoint = table.Find("decimal") is { } point ? Choose(point, ".", ",")[0] : '.',
        Zone = table.Find("zone") is { } zone ? ReadZone(zone) : null,
    };

    private static Encoding ReadEncoding(CsvMappingElement encoding)
    {
        var name = encoding.Text();
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw encoding.Fail($"{Quoted.Text(name)} is not an encoding; such are utf-8, utf-16, windows-1252, iso-8859-1.");
        }
    }

    private static TimeZoneInfo ReadZone(CsvMappingElement zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone.Text(), out var found) ? found : throw zone.Fail($"{Quoted.Text(zone.Text())} is not a known IANA zone.");

    private static CsvEntryMapping ReadEntry(CsvMappingElement entry, CsvTableFormat format, Dictionary<string, CsvLookup> lookups)
    {
        RequireAnObject(entry);
        var shape = entry.Find("kind") is not null || entry.Find("actor") is not null ? CsvEntryShape.Interaction
            : entry.Find("learner") is not null ? CsvEntryShape.Learner
            : entry.Find("group") is not null ? CsvEntryShape.Group
            : entry.Find("topic") is not null ? CsvEntryShape.Topic
            : throw entry.Fail("an entry has \"learner\", \"group\" or \"topic\" when it is a profile, or \"kind\" and \"actor\" when it is an interaction.");
        CsvFieldMapping[] fields = [.. entry.Properties().Where(field => field.Name != Condition).Select(field => ReadField(field.Name, field.Value, shape, entry))];
        if (shape.Fields.FirstOrDefault(field => field.IsRequired && fields.All(given => given.Field != field)) is { } missing)
        {
            throw entry.Fail($"{shape.Name} needs \"{missing.Name}\".");
        }

        if (!fields.Single(field => field.Field.Name == shape.Key).Columns.Any() && !shape.IsProfile)
        {
            throw entry.Require(shape.Key).Fail("names no column, so every row would have the same id.");
        }

        CsvEntryMapping read = new(
            shape,
            entry.Find(Condition) is { } condition ? ReadConditions(condition) : [],
            [.. shape.Fields.Select(field => fields.FirstOrDefault(given => given.Field == field)).OfType<CsvFieldMapping>()]);
        Check(read, entry, format, lookups);
        return read;
    }

    private static CsvFieldMapping ReadField(string name, CsvMappingElement value, CsvEntryShape shape, CsvMappingElement entry)
    {
        if (shape.Find(name) is not { } field || name == "source")
        {
            throw entry.Fail(
                name == "source" ? "\"source\" is not mapped; it is one name for all, beside \"files\" or as the import's --source."
                : $"{shape.Name} has no field {Quoted.Text(name)}; it has: {string.Join(", ", shape.Fields.Select(known => known.Name).Where(known => known != "source"))}.");
        }

        return value.Json.ValueKind != JsonValueKind.Array ? new(field, [CsvExpressionReader.Read(value, field)])
            : field.IsList ? new(field, [.. value.Items().Select(item => CsvExpressionReader.Read(item, field))])
            : throw value.Fail($"{name} holds one value, not a list.");
    }

    private static CsvCondition[] ReadConditions(CsvMappingElement conditions)
    {
        RequireAnObject(conditions);
        return [.. conditions.Properties().Select(column =>
        {
            var isNegated = column.Value.Json.ValueKind == JsonValueKind.Object;
            if (isNegated)
            {
                column.Value.RequireObject("not");
            }

            var values = isNegated ? column.Value.Require("not") : column.Value;
            var accepted = values.Json.ValueKind == JsonValueKind.Array ? values.Items().Select(value => value.Plain()) : [values.Plain()];
            return new CsvCondition(column.Name, accepted.ToFrozenSet(StringComparer.Ordinal), isNegated);
        })];
    }

    // A constant is the same on every row, so it is wrong once, here, and not a million times.
    private static void Check(CsvEntryMapping read, CsvMappingElement entry, CsvTableFormat format, Dictionary<string, CsvLookup> lookups)
    {
        foreach (var field in read.Fields)
        {
            var place = entry.Require(field.Field.Name);
            if (field.Expressions.SelectMany(expression => expression.Lookups).FirstOrDefault(lookup => !lookups.ContainsKey(lookup)) is { } unknown)
            {
                throw place.Fail($"there is no lookup {Quoted.Text(unknown)}; there are: {string.Join(", ", lookups.Keys)}.");
            }

            if (format.Zone is null && field.Expressions.FirstOrDefault(expression => !CsvTimes.NamesOffset(expression.Time) || !CsvTimes.NamesOffset(expression.DaysSince?.Time)) is { } local)
            {
                throw place.Fail($"times in the form {local.Time ?? local.DaysSince?.Time} name no offset; the file's \"zone\" must say where they were read, such as \"Europe/Berlin\".");
            }

            if (!field.Columns.Any() && field.Expressions.All(expression => expression.Lookup is null))
            {
                var value = field.Read(default, format, new Dictionary<string, CsvLookupTable>());
                if ((value.Fault ?? read.Shape.FindFault(field.Field, value.Node)) is { } fault)
                {
                    throw place.Fail(fault);
                }
            }
        }
    }

    private static void RequireAnObject(CsvMappingElement element)
    {
        if (element.Json.ValueKind != JsonValueKind.Object)
        {
            throw element.Fail("an object is needed.");
        }
    }

    private static string Choose(CsvMappingElement element, params string[] known) =>
        known.Contains(element.Text()) ? element.Text() : throw element.Fail($"{Quoted.Text(element.Text())} is not one of {string.Join(' ', known)}.");
}
