using System.Reflection;
using LearningGraph.Grains;

namespace LearningGraph.WireFormat.Tests;

public sealed class OrleansFormatTests
{
    /// <summary>Ids and aliases are what two versions of the node agree on. Add lines to orleans.txt; never change or reuse one.</summary>
    [Fact]
    public void Contracts_AliasesAndIds_AreThePinnedOnes()
    {
        var pinned = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "orleans.txt"));

        var actual = Describe().ToArray();

        // For whoever adds a line: the file as it should be, beside the test's assembly.
        File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, "orleans.actual.txt"), actual);
        Assert.Equal(string.Join('\n', pinned), string.Join('\n', actual));
    }

    private static IEnumerable<string> Describe() =>
        new[] { typeof(Learner).Assembly, typeof(ILearnerGrain).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.GetCustomAttribute<AliasAttribute>() is not null)
            .OrderBy(type => type.GetCustomAttribute<AliasAttribute>()!.Alias, StringComparer.Ordinal)
            .SelectMany(type => type.IsInterface ? DescribeInterface(type) : type.IsEnum ? DescribeEnum(type) : DescribeRecord(type));

    private static IEnumerable<string> DescribeInterface(Type type) =>
        type.GetMethods()
            .Select(method => $"{Alias(type)} {Alias(method)}({string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))}) {Name(method.ReturnType)}")
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> DescribeEnum(Type type) =>
        Enum.GetValues(type).Cast<object>().Select(value => $"{Alias(type)} {Convert.ToInt32(value, null)} {value}");

    private static IEnumerable<string> DescribeRecord(Type type) =>
        type.GetProperties()
            .Where(property => property.GetCustomAttribute<IdAttribute>() is not null)
            .OrderBy(property => property.GetCustomAttribute<IdAttribute>()!.Id)
            .Select(property => $"{Alias(type)} {property.GetCustomAttribute<IdAttribute>()!.Id} {property.Name} {Name(property.PropertyType)}");

    private static string Alias(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>()?.Alias ?? "MISSING";

    private static string Name(Type type) =>
        type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
}
