using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>
/// What every draft-07 schema is itself valid against. A schema may refer to it by its URI; it makes no type of its own. The text
/// says what draft-07 says, in our words: defaults and titles, which decide nothing, are left out.
/// </summary>
internal static class MetaSchema
{
    private const string Uri = "http://json-schema.org/draft-07/schema";

    private const string Text = """
        $id: http://json-schema.org/draft-07/schema#
        definitions:
          schemaArray: { type: array, minItems: 1, items: { $ref: '#' } }
          nonNegativeInteger: { type: integer, minimum: 0 }
          nonNegativeIntegerDefault0: { $ref: '#/definitions/nonNegativeInteger' }
          simpleTypes: { enum: [array, boolean, integer, 'null', number, object, string] }
          stringArray: { type: array, items: { type: string }, uniqueItems: true }
          schemaMap: { type: object, additionalProperties: { $ref: '#' } }
        type: [object, boolean]
        properties:
          $id: { type: string, format: uri-reference }
          $schema: { type: string, format: uri }
          $ref: { type: string, format: uri-reference }
          $comment: { type: string }
          title: { type: string }
          description: { type: string }
          readOnly: { type: boolean }
          writeOnly: { type: boolean }
          examples: { type: array }
          multipleOf: { type: number, exclusiveMinimum: 0 }
          maximum: { type: number }
          exclusiveMaximum: { type: number }
          minimum: { type: number }
          exclusiveMinimum: { type: number }
          maxLength: { $ref: '#/definitions/nonNegativeInteger' }
          minLength: { $ref: '#/definitions/nonNegativeInteger' }
          pattern: { type: string, format: regex }
          additionalItems: { $ref: '#' }
          items: { anyOf: [{ $ref: '#' }, { $ref: '#/definitions/schemaArray' }] }
          maxItems: { $ref: '#/definitions/nonNegativeInteger' }
          minItems: { $ref: '#/definitions/nonNegativeInteger' }
          uniqueItems: { type: boolean }
          contains: { $ref: '#' }
          maxProperties: { $ref: '#/definitions/nonNegativeInteger' }
          minProperties: { $ref: '#/definitions/nonNegativeInteger' }
          required: { $ref: '#/definitions/stringArray' }
          additionalProperties: { $ref: '#' }
          definitions: { $ref: '#/definitions/schemaMap' }
          properties: { $ref: '#/definitions/schemaMap' }
          patternProperties:
            type: object
            propertyNames: { format: regex }
            additionalProperties: { $ref: '#' }
          dependencies:
            type: object
            additionalProperties: { anyOf: [{ $ref: '#' }, { $ref: '#/definitions/stringArray' }] }
          propertyNames: { $ref: '#' }
          enum: { type: array }
          type:
            anyOf:
              - $ref: '#/definitions/simpleTypes'
              - { type: array, minItems: 1, uniqueItems: true, items: { $ref: '#/definitions/simpleTypes' } }
          format: { type: string }
          contentMediaType: { type: string }
          contentEncoding: { type: string }
          if: { $ref: '#' }
          then: { $ref: '#' }
          else: { $ref: '#' }
          allOf: { $ref: '#/definitions/schemaArray' }
          anyOf: { $ref: '#/definitions/schemaArray' }
          oneOf: { $ref: '#/definitions/schemaArray' }
          not: { $ref: '#' }
        """;

    private static readonly Lazy<SchemaDocument> Document = new(Read);

    public static Surface Surface { get; } = new(Uri, "", "", IsYaml: true, Uri, EquatableArray<string>.Own([Uri]), default, default);

    public static bool IsAt(string path) => path == Uri;

    /// <summary>The meta-schema, where that is what is asked for.</summary>
    public static SchemaDocument? Find(string path) => IsAt(path) ? Document.Value : null;

    private static SchemaDocument Read()
    {
        IssueList issues = new(Uri);
        Node? root = DocumentReader.Read(Uri + ".yaml", new FileText(Text), new ReadLimits(), issues, default);
        return SchemaParser.Parse(Uri, Uri, root, issues);
    }
}
