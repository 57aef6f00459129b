using MessageContracts.Contracts.Tests.Material;

namespace MessageContracts.Contracts.Tests.Reading;

/// <summary>Whatever is done to one member of an example, the rest is not mistaken for wrong, and nothing is changed silently.</summary>
public sealed class MutatedExampleTests
{
    public static TheoryData<string> Names => Example.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_the_member_that_was_changed_is_at_fault(string name) => Assert.Empty(
        from mutation in Mutations.Of(Example.All[name].Read())
        from violation in ContractOf(name).Validate(mutation.Json).Violations
        where !IsAlong(violation.InstancePointer, mutation.Pointer)
        select $"{mutation.Pointer} {mutation.What}: {violation}");

    [Theory]
    [MemberData(nameof(Names))]
    public void Reading_finds_what_validating_finds(string name) => Assert.Empty(
        from mutation in Mutations.Of(Example.All[name].Read())
        let read = ContractOf(name).Read(mutation.Json).Report.Violations.Where(violation => violation.Keyword != "x-csharp-type")
        where !read.SequenceEqual(ContractOf(name).Validate(mutation.Json).Violations)
        select $"{mutation.Pointer} {mutation.What}");

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_valid_is_read(string name) => Assert.Empty(
        from mutation in Mutations.Of(Example.All[name].Read())
        let read = ContractOf(name).Read(mutation.Json)
        where read.Report.IsValid != (read.Message?.Validate().IsValid ?? false)
        select $"{mutation.Pointer} {mutation.What}: {read.Report}");

    [Theory]
    [MemberData(nameof(Names))]
    public void What_could_be_read_is_written_back_without_loss(string name) => Assert.Empty(
        from mutation in Mutations.Of(Example.All[name].Read())
        let message = ContractOf(name).Read(mutation.Json).Message
        where message is not null
        let difference = JsonDifference.Find(mutation.Json, message.ToUtf8Json())
        where difference is not null
        select $"{mutation.Pointer} {mutation.What}: {difference}");

    private static Contract ContractOf(string name) => ContractList.Of(Example.All[name].Stem);

    /// <summary>Whether one place is within the other, or the same.</summary>
    private static bool IsAlong(string one, string other) =>
        (one + "/").StartsWith(other + "/", StringComparison.Ordinal) || (other + "/").StartsWith(one + "/", StringComparison.Ordinal);
}
