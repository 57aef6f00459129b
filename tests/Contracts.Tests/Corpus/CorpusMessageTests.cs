using MessageContracts.Contracts.Tests.Material;

namespace MessageContracts.Contracts.Tests.Corpus;

/// <summary>Messages seen in public are read whole, or reported exactly.</summary>
public sealed class CorpusMessageTests
{
    public static TheoryData<string> Valid => Expectation.Valid;

    public static TheoryData<string> Invalid => Expectation.Invalid;

    [CorpusTheory]
    [MemberData(nameof(Valid))]
    public void A_message_that_fits_is_written_back_as_an_equal_document(string file)
    {
        byte[] json = CorpusFolder.Read(file);

        Subject message = ContractList.Of(Expectation.Of(file).Stem).Parse(json);

        Assert.Null(JsonDifference.Find(json, message.ToUtf8Json()));
    }

    [CorpusTheory]
    [MemberData(nameof(Invalid))]
    public void A_message_that_does_not_fit_is_reported_with_every_place_and_keyword(string file)
    {
        Expectation expected = Expectation.Of(file);
        byte[] json = CorpusFolder.Read(file);

        (_, ValidationReport report) = ContractList.Of(expected.Stem).Read(json);

        Assert.Equal(
            expected.Failures.Select(failure => $"{failure.Pointer} {failure.Keyword}").Order(StringComparer.Ordinal),
            report.Violations.Select(violation => $"{violation.InstancePointer} {violation.Keyword}").Order(StringComparer.Ordinal));
    }

    [CorpusTheory]
    [MemberData(nameof(Valid))]
    [MemberData(nameof(Invalid))]
    public void Validating_alone_finds_what_reading_finds_but_for_what_only_CSharp_cannot_keep(string file)
    {
        Contract contract = ContractList.Of(Expectation.Of(file).Stem);
        byte[] json = CorpusFolder.Read(file);

        Assert.Equal(
            contract.Read(json).Report.Violations.Where(violation => violation.Keyword != "x-csharp-type"),
            contract.Validate(json).Violations);
    }

    [CorpusTheory]
    [MemberData(nameof(Invalid))]
    public void What_could_be_read_of_a_message_that_does_not_fit_is_written_back_without_loss(string file)
    {
        byte[] json = CorpusFolder.Read(file);

        (Subject? message, _) = ContractList.Of(Expectation.Of(file).Stem).Read(json);

        Assert.Null(message is null ? null : JsonDifference.Find(json, message.ToUtf8Json()));
    }
}
