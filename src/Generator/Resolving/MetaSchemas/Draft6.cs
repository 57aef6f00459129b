namespace MessageContracts.Generator.Resolving;

/// <content>The meta-schema of draft-06.</content>
internal static partial class MetaSchemaTexts
{
    private const string Draft6 = """
        $schema: http://json-schema.org/draft-06/schema#
        $id: http://json-schema.org/draft-06/schema#
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
          title: { type: string }
          description: { type: string }
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
            additionalProperties: { $ref: '#' }
          dependencies:
            type: object
            additionalProperties: { anyOf: [{ $ref: '#' }, { $ref: '#/definitions/stringArray' }] }
          propertyNames: { $ref: '#' }
          enum: { type: array, minItems: 1, uniqueItems: true }
          type:
            anyOf:
              - $ref: '#/definitions/simpleTypes'
              - { type: array, minItems: 1, uniqueItems: true, items: { $ref: '#/definitions/simpleTypes' } }
          format: { type: string }
          allOf: { $ref: '#/definitions/schemaArray' }
          anyOf: { $ref: '#/definitions/schemaArray' }
          oneOf: { $ref: '#/definitions/schemaArray' }
          not: { $ref: '#' }
        """;
}
