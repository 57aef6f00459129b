using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Tests.Checking;

/// <summary>Schema files and definitions to which no message leads are suggestions.</summary>
public class UnusedTests
{
    private const string Table = "family: Shop\nmessages: [{name: Order, schema: order.yaml, topic: order}]\n";

    [Fact]
    public async Task AFileThatNoMessageRefersTo() => Assert.Equal(
        "No message of family 'Shop' refers to this schema, and none is made of it. Refer to it, name it in 'shop.events.yaml', or remove it.",
        await Mistakes.AssertOnly("MC0710", ("shop/shop.events.yaml", Table), ("shop/order.yaml", "type: object\n"), ("shop/part.yaml", "⟦type: object⟧\n")));

    /// <summary>Parts that refer to each other, or to a message, are not used by that.</summary>
    [Fact]
    public async Task AFileThatOnlyAnUnusedOneRefersTo()
    {
        TestProject project = TestProject.Of(
            ("shop.events.yaml", Table), ("order.yaml", "type: object\n"), ("a.yaml", "type: object\nproperties: {b: {$ref: b.yaml}}\n"), ("b.yaml", "type: object\nproperties: {a: {$ref: a.yaml}, o: {$ref: order.yaml}}\n"));

        Assert.Equal(["a.yaml", "b.yaml"], (await Mistakes.Of(project, "MC0710")).Select(diagnostic => Path.GetFileName(diagnostic.Location.GetLineSpan().Path)));
    }

    [Theory]
    [InlineData("definitions: {⟦used-by-none⟧: {type: object}}\n")]
    [InlineData("$schema: https://json-schema.org/draft/2020-12/schema\n$defs: {⟦a⟧: {type: object, properties: {b: {$ref: '#/$defs/a'}}}}\n")]
    [InlineData("definitions:\n  ⟦outer⟧:\n    definitions: {inner: {type: object}}\n")]
    [InlineData("properties: {a: {definitions: {⟦d⟧: {}}}}\n")]
    [InlineData("properties: {definitions: {type: object}}\ndefinitions: {⟦definitions⟧: {}}\n")]
    public async Task ADefinitionThatNothingRefersTo(string marked) => await Mistakes.AssertOnly("MC0711", ("order.yaml", marked));

    /// <summary>Of a file that is not used the definitions are not told too.</summary>
    [Fact]
    public async Task AnUnusedFileIsToldOnce() =>
        Assert.Equal(["MC0710"], (await Suggestions(("shop.events.yaml", Table), ("order.yaml", "{}"), ("part.yaml", "definitions: {a: {}}"), ("examples/order.json", "{}"))));

    [Theory]
    [InlineData("type: object\nproperties: {to: {$ref: part.yaml}}\n", "type: object\n")]
    [InlineData("allOf: [{$ref: part.json}]\ntype: object\n", "type: object\n")]
    [InlineData("type: object\nproperties: {to: {$ref: 'part.yaml#/definitions/d'}}\n", "definitions: {d: {type: object}}\n")]
    [InlineData("type: object\nproperties: {to: {$ref: 'part.yaml#d'}}\n", "definitions: {a: {$id: '#d', type: object}}\n")]
    [InlineData("type: object\nproperties: {to: {$ref: 'urn:part'}}\n", "$id: urn:part\ntype: object\n")]
    [InlineData("type: object\nproperties: {to: {$ref: '#/definitions/d'}}\ndefinitions: {d: {items: {$ref: part.yaml}}}\n", "type: object\n")]
    [InlineData("type: object\nproperties: {to: {$ref: 'part.yaml#/definitions/d/definitions/e'}}\n", "definitions: {d: {definitions: {e: {type: object}}}}\n")]
    [InlineData("type: object\ndependencies: {a: {$ref: part.yaml}}\nif: {not: {$ref: part.yaml}}\n", "type: object\n")]
    public async Task WhatAMessageLeadsToIsUsed(string order, string part) =>
        Assert.Empty(await Suggestions(("shop.events.yaml", Table), ("order.yaml", order), ("part.yaml", part), ("examples/order.json", "{}")));

    [Fact]
    public async Task ADefinitionThatADynamicReferenceMayMeanIsUsed() => Assert.Empty(await Suggestions(
        ("order.yaml", "$schema: https://json-schema.org/draft/2020-12/schema\n$id: urn:order\ntype: object\n$defs: {node: {$dynamicAnchor: node, type: object}}\n")));

    /// <summary>Where no table makes a message, each file stands for itself.</summary>
    [Theory]
    [InlineData("family: Shop\nmessages: []\n")]
    [InlineData(null)]
    public async Task WithoutMessagesEveryFileIsUsed(string? table) =>
        Assert.Empty(await Suggestions([.. table is null ? Array.Empty<(string, string)>() : [("shop.events.yaml", table)], ("order.yaml", "type: object\n"), ("part.yaml", "type: object\n")]));

    [Fact]
    public async Task WhatAnErrorCutsOffIsNotCalledUnused()
    {
        TestProject project = TestProject.Of(("shop.events.yaml", Table), ("order.yaml", "type: object\nproperties: {to: {$ref: prt.yaml}}\n"), ("part.yaml", "definitions: {a: {}}\n"), ("examples/order.json", "{}"));

        Assert.Equal(["MC0401"], (await Mistakes.All(project)).Select(diagnostic => diagnostic.Id));
    }

    private static async Task<IEnumerable<string>> Suggestions(params (string, string)[] files) =>
        (await Mistakes.All(TestProject.Of(files))).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Info || diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id);
}
