namespace MessageContracts.Generator.Resolving;

/// <content>The meta-schema of draft-04.</content>
internal static partial class MetaSchemaTexts
{
    private const string Draft4 = """
        $schema: http://json-schema.org/draft-04/schema#
        id: http://json-schema.org/draft-04/schema#
        definitions:
          schemaArray: { type: array, minItems: 1, items: { $ref: '#' } }
          positiveInteger: { type: integer, minimum: 0 }
          positiveIntegerDefault0: { $ref: '#/definitions/positiveInteger' }
          simpleTypes: { enum: [array, boolean, integer, 'null', number, object, string] }
          stringArray: { type: array, minItems: 1, items: { type: string }, uniqueItems: true }
          schemaMap: { type: object, additionalProperties: { $ref: '#' } }
          schemaOrBoolean: { anyOf: [{ type: boolean }, { $ref: '#' }] }
        type: object
        properties:
          id: { type: string }
          $schema: { type: string }
          title: { type: string }
          description: { type: string }
          multipleOf: { type: number, minimum: 0, exclusiveMinimum: true }
          maximum: { type: number }
          exclusiveMaximum: { type: boolean }
          minimum: { type: number }
          exclusiveMinimum: { type: boolean }
          maxLength: { $ref: '#/definitions/positiveInteger' }
          minLength: { $ref: '#/definitions/positiveInteger' }
          pattern: { type: string, format: regex }
          additionalItems: { $ref: '#/definitions/schemaOrBoolean' }
          items: { anyOf: [{ $ref: '#' }, { $ref: '#/definitions/schemaArray' }] }
          maxItems: { $ref: '#/definitions/positiveInteger' }
          minItems: { $ref: '#/definitions/positiveInteger' }
          uniqueItems: { type: boolean }
          maxProperties: { $ref: '#/definitions/positiveInteger' }
          minProperties: { $ref: '#/definitions/positiveInteger' }
          required: { $ref: '#/definitions/stringArray' }
          additionalProperties: { $ref: '#/definitions/schemaOrBoolean' }
          definitions: { $ref: '#/definitions/schemaMap' }
          properties: { $ref: '#/definitions/schemaMap' }
          patternProperties: { $ref: '#/definitions/schemaMap' }
          dependencies:
            type: object
            additionalProperties: { anyOf: [{ $ref: '#' }, { $ref: '#/definitions/stringArray' }] }
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
        dependencies:
          exclusiveMaximum: [maximum]
          exclusiveMinimum: [minimum]
        """;
}
