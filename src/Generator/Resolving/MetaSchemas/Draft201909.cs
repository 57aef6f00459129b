namespace MessageContracts.Generator.Resolving;

/// <content>The meta-schema of 2019-09.</content>
internal static partial class MetaSchemaTexts
{
    private const string Draft201909 = """
        $schema: https://json-schema.org/draft/2019-09/schema
        $id: https://json-schema.org/draft/2019-09/schema
        $recursiveAnchor: true
        $defs:
          schemaArray: { type: array, minItems: 1, items: { $recursiveRef: '#' } }
          nonNegativeInteger: { type: integer, minimum: 0 }
          anchor: { type: string, pattern: '^[A-Za-z][-A-Za-z0-9.:_]*$' }
          simpleTypes: { enum: [array, boolean, integer, 'null', number, object, string] }
          stringArray: { type: array, items: { type: string }, uniqueItems: true }
          schemaMap: { type: object, additionalProperties: { $recursiveRef: '#' } }
        type: [object, boolean]
        properties:
          $id: { type: string, format: uri-reference, pattern: '^[^#]*#?$' }
          $schema: { type: string, format: uri }
          $ref: { type: string, format: uri-reference }
          $anchor: { $ref: '#/$defs/anchor' }
          $recursiveRef: { type: string, format: uri-reference }
          $recursiveAnchor: { type: boolean }
          $vocabulary: { type: object, propertyNames: { type: string, format: uri }, additionalProperties: { type: boolean } }
          $comment: { type: string }
          $defs: { $ref: '#/$defs/schemaMap' }
          definitions: { $ref: '#/$defs/schemaMap' }
          additionalItems: { $recursiveRef: '#' }
          items: { anyOf: [{ $recursiveRef: '#' }, { $ref: '#/$defs/schemaArray' }] }
          unevaluatedItems: { $recursiveRef: '#' }
          contains: { $recursiveRef: '#' }
          additionalProperties: { $recursiveRef: '#' }
          unevaluatedProperties: { $recursiveRef: '#' }
          properties: { $ref: '#/$defs/schemaMap' }
          patternProperties:
            type: object
            propertyNames: { format: regex }
            additionalProperties: { $recursiveRef: '#' }
          dependentSchemas: { $ref: '#/$defs/schemaMap' }
          dependencies:
            type: object
            additionalProperties: { anyOf: [{ $recursiveRef: '#' }, { $ref: '#/$defs/stringArray' }] }
          propertyNames: { $recursiveRef: '#' }
          if: { $recursiveRef: '#' }
          then: { $recursiveRef: '#' }
          else: { $recursiveRef: '#' }
          allOf: { $ref: '#/$defs/schemaArray' }
          anyOf: { $ref: '#/$defs/schemaArray' }
          oneOf: { $ref: '#/$defs/schemaArray' }
          not: { $recursiveRef: '#' }
          type:
            anyOf:
              - $ref: '#/$defs/simpleTypes'
              - { type: array, minItems: 1, uniqueItems: true, items: { $ref: '#/$defs/simpleTypes' } }
          enum: { type: array }
          multipleOf: { type: number, exclusiveMinimum: 0 }
          maximum: { type: number }
          exclusiveMaximum: { type: number }
          minimum: { type: number }
          exclusiveMinimum: { type: number }
          maxLength: { $ref: '#/$defs/nonNegativeInteger' }
          minLength: { $ref: '#/$defs/nonNegativeInteger' }
          pattern: { type: string, format: regex }
          maxItems: { $ref: '#/$defs/nonNegativeInteger' }
          minItems: { $ref: '#/$defs/nonNegativeInteger' }
          uniqueItems: { type: boolean }
          maxContains: { $ref: '#/$defs/nonNegativeInteger' }
          minContains: { $ref: '#/$defs/nonNegativeInteger' }
          maxProperties: { $ref: '#/$defs/nonNegativeInteger' }
          minProperties: { $ref: '#/$defs/nonNegativeInteger' }
          required: { $ref: '#/$defs/stringArray' }
          dependentRequired: { type: object, additionalProperties: { $ref: '#/$defs/stringArray' } }
          title: { type: string }
          description: { type: string }
          deprecated: { type: boolean }
          readOnly: { type: boolean }
          writeOnly: { type: boolean }
          examples: { type: array }
          format: { type: string }
          contentMediaType: { type: string }
          contentEncoding: { type: string }
          contentSchema: { $recursiveRef: '#' }
        """;
}
