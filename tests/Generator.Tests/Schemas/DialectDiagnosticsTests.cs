using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Tests.Reading;

namespace MessageContracts.Generator.Tests.Schemas;

/// <summary>What a schema says about its dialect, and what of another one stands in it, at its place; beside each what comes close and is none.</summary>
public class DialectDiagnosticsTests
{
    private const string Four = "$schema: http://json-schema.org/draft-04/schema#\n";
    private const string Six = "$schema: http://json-schema.org/draft-06/schema#\n";
    private const string Seven = "$schema: http://json-schema.org/draft-07/schema#\n";
    private const string Nineteen = "$schema: https://json-schema.org/draft/2019-09/schema\n";
    private const string Twenty = "$schema: https://json-schema.org/draft/2020-12/schema\n";

    [Theory]
    [InlineData("$schema: ⟦http://json-schema.org/draft-03/schema#⟧\n", "Did you mean 'http://json-schema.org/draft-0")]
    [InlineData("$schema: ⟦http://json-schema.org/draft-7/schema#⟧\n", "Did you mean 'http://json-schema.org/draft-07/schema#'?")]
    [InlineData("$schema: ⟦https://json-schema.org/draft/2020-12/shema⟧\n", "Did you mean 'https://json-schema.org/draft/2020-12/schema'?")]
    [InlineData("$schema: ⟦https://example.org/my-own⟧\n", "read as draft-07. Declare one of http://json-schema.org/draft-04/schema#, ")]
    [InlineData("$schema: ⟦7⟧\n", "read as draft-07. Declare one of")]
    [InlineData("$defs: {a: {$id: a, $schema: ⟦x⟧}}\n$schema: https://json-schema.org/draft/2020-12/schema\n", "read as 2020-12. Declare one of")]
    public void UnknownDialect(string marked, string says) => Assert.Contains(says, AssertReported("MC0208", marked), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#", "draft-04")]
    [InlineData("http://json-schema.org/draft-06/schema", "draft-06")]
    [InlineData("https://json-schema.org/draft-07/schema#", "draft-07")]
    [InlineData("https://json-schema.org/draft/2019-09/schema", "2019-09")]
    [InlineData("https://json-schema.org/draft/2020-12/schema#", "2020-12")]
    public void KnownDialect(string uri, string name) => Assert.Equal(name, Files.Schema($"$schema: {uri}\n").Dialect.Name);

    [Fact]
    public void WithoutADeclarationItIsDraft7() => Assert.Equal("draft-07", Files.Schema("type: string\n").Dialect.Name);

    [Fact]
    public void ASchemaWithAnIdMayHaveADialectOfItsOwn() =>
        Assert.Equal("draft-07", Files.Schema(Twenty + $"$defs: {{a: {{$id: a, {Seven.Trim()}, definitions: {{}}}}}}\n").Definitions[0].Schema.Dialect.Name);

    [Theory]
    [InlineData("properties: {a: {⟦$schema⟧: 'http://json-schema.org/draft-07/schema#'}}\n", "with an '$id' of its own")]
    [InlineData(Four + "not: {⟦$schema⟧: 'http://json-schema.org/draft-07/schema#'}\n", "with an 'id' of its own")]
    public void MisplacedDialect(string marked, string says) => Assert.Contains(says, AssertReported("MC0223", marked), StringComparison.Ordinal);

    [Theory]
    [InlineData(Four + "⟦const⟧: 1\n", "of draft-06 and later, but this schema is of draft-04, where it means nothing. Write an 'enum' of one value, or declare '$schema: http://json-schema.org/draft-06/schema#'.")]
    [InlineData(Four + "⟦contains⟧: {}\n", "Declare '$schema: http://json-schema.org/draft-06/schema#'.")]
    [InlineData(Four + "⟦propertyNames⟧: {}\n", "Declare '$schema: http://json-schema.org/draft-06/schema#'.")]
    [InlineData(Four + "⟦$id⟧: a\n", "Write 'id', or declare")]
    [InlineData(Four + "⟦examples⟧: []\n", "Declare")]
    [InlineData(Six + "⟦if⟧: {}\n", "Declare '$schema: http://json-schema.org/draft-07/schema#'.")]
    [InlineData(Six + "⟦$comment⟧: x\n", "of draft-07 and later")]
    [InlineData(Six + "⟦readOnly⟧: true\n", "of draft-07 and later")]
    [InlineData("⟦id⟧: a\n", "of draft-04, but this schema is of draft-07, where it means nothing. Write '$id', or declare")]
    [InlineData("⟦$anchor⟧: a\n", "Write '$id: \"#name\"', or declare '$schema: https://json-schema.org/draft/2019-09/schema'.")]
    [InlineData("⟦$defs⟧: {}\n", "Write 'definitions', or declare")]
    [InlineData("⟦dependentRequired⟧: {}\n", "Write 'dependencies', or declare")]
    [InlineData("⟦dependentSchemas⟧: {}\n", "Write 'dependencies', or declare")]
    [InlineData("⟦prefixItems⟧: [{}]\n", "Write 'items' with the list, or declare '$schema: https://json-schema.org/draft/2020-12/schema'.")]
    [InlineData("⟦minContains⟧: 1\n", "of 2019-09 and later")]
    [InlineData("⟦maxContains⟧: 1\n", "of 2019-09 and later")]
    [InlineData("⟦unevaluatedProperties⟧: false\n", "of 2019-09 and later")]
    [InlineData("⟦unevaluatedItems⟧: false\n", "of 2019-09 and later")]
    [InlineData("⟦$dynamicRef⟧: '#a'\n", "of 2020-12, but")]
    [InlineData("⟦$recursiveAnchor⟧: true\n", "of 2019-09, but")]
    [InlineData(Nineteen + "⟦definitions⟧: {}\n", "of draft-04 to draft-07, but this schema is of 2019-09, where it means nothing. Write '$defs', or declare '$schema: http://json-schema.org/draft-07/schema#'.")]
    [InlineData(Nineteen + "⟦dependencies⟧: {}\n", "Write 'dependentRequired' or 'dependentSchemas', or declare")]
    [InlineData(Nineteen + "⟦prefixItems⟧: [{}]\n", "Write 'items' with the list")]
    [InlineData(Nineteen + "⟦$dynamicRef⟧: '#'\n", "Write '$recursiveRef', or declare")]
    [InlineData(Twenty + "⟦additionalItems⟧: false\n", "Write 'items', after 'prefixItems', or declare")]
    [InlineData(Twenty + "⟦$recursiveRef⟧: '#'\n", "Write '$dynamicRef', or declare")]
    [InlineData(Twenty + "⟦$recursiveAnchor⟧: true\n", "Write '$dynamicAnchor', or declare")]
    [InlineData(Twenty + "⟦id⟧: a\n", "Write '$id', or declare")]
    [InlineData(Twenty + "properties: {a: {items: {⟦definitions⟧: {}}}}\n", "Write '$defs'")]
    public void AKeywordOfAnotherDraft(string marked, string says) => Assert.Contains(says, AssertReported("MC0220", marked), StringComparison.Ordinal);

    [Theory]
    [InlineData("exclusiveMinimum: ⟦true⟧\n", "'exclusiveMinimum: true' is a form of draft-04, but this schema is of draft-07. Write 'exclusiveMinimum: 5' in place of both.")]
    [InlineData(Twenty + "maximum: 7\nexclusiveMaximum: ⟦true⟧\n", "Write 'exclusiveMaximum: 7' in place of both.")]
    [InlineData(Four + "exclusiveMinimum: ⟦5⟧\n", "Write 'minimum: 5' and 'exclusiveMinimum: true'.")]
    [InlineData(Four + "properties: {a: ⟦true⟧}\n", "Write '{}', which allows everything.")]
    [InlineData(Four + "not: ⟦false⟧\n", "Write 'not: {}', which allows nothing.")]
    [InlineData(Twenty + "items: ⟦[{}, {}]⟧\n", "'items' with a list is a form of draft-04 to 2019-09, but this schema is of 2020-12. Write 'prefixItems'")]
    [InlineData(Twenty + "$defs: {a: {$id: ⟦'#name'⟧}}\n", "Write '$anchor: name'.")]
    [InlineData(Nineteen + "$defs: {a: {$id: ⟦'b#name'⟧}}\n", "Write '$anchor: name'.")]
    public void AFormOfAnotherDraft(string marked, string says) => Assert.Contains(says, AssertReported("MC0221", marked), StringComparison.Ordinal);

    [Theory]
    [InlineData(Four + "id: a\nminimum: 1\nexclusiveMinimum: true\nitems: [{}]\nadditionalItems: false\nadditionalProperties: true\ndependencies: {a: [b]}\ndefinitions: {b: {id: '#b'}}\n")]
    [InlineData(Six + "$id: a\nexclusiveMinimum: 1\nconst: 1\ncontains: true\npropertyNames: {}\nexamples: []\ndefinitions: {b: {$id: '#b'}}\n")]
    [InlineData(Seven + "if: {}\nthen: {}\nelse: {}\n$comment: x\nreadOnly: true\ndeprecated: true\n")]
    [InlineData(Nineteen + "$id: a#\n$anchor: b\n$recursiveAnchor: true\n$recursiveRef: '#'\n$defs: {}\nitems: [{}]\nadditionalItems: {}\nunevaluatedItems: {}\ncontains: {}\nminContains: 0\nmaxContains: 1\n")]
    [InlineData(Twenty + "$dynamicAnchor: b\n$dynamicRef: '#b'\n$ref: '#b'\nprefixItems: [{}]\nitems: {}\nunevaluatedProperties: false\ndependentRequired: {a: [b]}\ndependentSchemas: {a: true}\ncontentSchema: {}\n")]
    public void KeywordsAndFormsOfTheDraftAreRead(string text) => Files.Schema(text);

    [Theory]
    [InlineData(Twenty + "$vocabulary: {https://json-schema.org/draft/2020-12/vocab/core: true, ⟦'https://example.org/vocab'⟧: true}\n")]
    [InlineData(Nineteen + "$vocabulary: {⟦'https://json-schema.org/draft/2019-09/vocab/cores'⟧: true}\n")]
    public void UnknownVocabulary(string marked) => AssertReported("MC0222", marked);

    [Theory]
    [InlineData(Twenty + "$vocabulary: {https://json-schema.org/draft/2020-12/vocab/format-annotation: true, 'https://example.org/vocab': false}\n")]
    [InlineData(Nineteen + "$vocabulary: {https://json-schema.org/draft/2019-09/vocab/validation: true}\n")]
    public void AVocabularyThatIsKnownOrNotRequired(string text) => Files.Schema(text);

    [Theory]
    [InlineData(Twenty + "dependentRequired: {a: ⟦b⟧}\n")]
    [InlineData(Twenty + "minContains: ⟦-1⟧\n")]
    [InlineData(Twenty + "$anchor: ⟦[]⟧\n")]
    [InlineData(Nineteen + "$recursiveAnchor: ⟦a⟧\n")]
    [InlineData(Four + "exclusiveMinimum: ⟦a⟧\n")]
    public void WrongValue(string marked) => AssertReported("MC0202", marked);

    [Theory]
    [InlineData(Twenty + "dependentSchemas: {a: ⟦[b]⟧}\n")]
    [InlineData(Twenty + "unevaluatedItems: ⟦3⟧\n")]
    public void NotASchema(string marked) => AssertReported("MC0201", marked);

    private static string AssertReported(string id, string marked)
    {
        Marked text = Marked.From(marked);
        Files.Schema(text.Text, out EquatableArray<Issue> issues);
        return text.AssertOnly(id, issues).Message;
    }
}
