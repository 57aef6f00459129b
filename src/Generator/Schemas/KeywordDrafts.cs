namespace MessageContracts.Generator.Schemas;

/// <summary>The drafts that have a keyword.</summary>
internal readonly record struct KeywordDrafts(Draft First, Draft Last)
{
    /// <summary>Since when a keyword is there, and until when. <c>deprecated</c> asserts nothing and is read in every draft.</summary>
    public static KeywordDrafts Of(Keyword keyword) => keyword switch
    {
        Keyword.OldId => new(Draft.V4, Draft.V4),
        Keyword.Definitions or Keyword.Dependencies => new(Draft.V4, Draft.V7),
        Keyword.AdditionalItems => new(Draft.V4, Draft.V201909),
        Keyword.Id or Keyword.Const or Keyword.Contains or Keyword.PropertyNames or Keyword.Examples => Since(Draft.V6),
        Keyword.If or Keyword.Then or Keyword.Else or Keyword.Comment => Since(Draft.V7),
        Keyword.ReadOnly or Keyword.WriteOnly or Keyword.ContentMediaType or Keyword.ContentEncoding => Since(Draft.V7),
        Keyword.RecursiveAnchor or Keyword.RecursiveRef => new(Draft.V201909, Draft.V201909),
        Keyword.Anchor or Keyword.Vocabulary or Keyword.Defs or Keyword.ContentSchema => Since(Draft.V201909),
        Keyword.DependentRequired or Keyword.DependentSchemas or Keyword.MinContains or Keyword.MaxContains => Since(Draft.V201909),
        Keyword.UnevaluatedItems or Keyword.UnevaluatedProperties => Since(Draft.V201909),
        Keyword.DynamicAnchor or Keyword.DynamicRef or Keyword.PrefixItems => Since(Draft.V202012),
        _ => Since(Draft.V4),
    };

    public bool Contains(Draft draft) => draft >= First && draft <= Last;

    /// <summary>The draft with the keyword that differs least from one without.</summary>
    public Draft NearestTo(Draft draft) => draft < First ? First : Last;

    private static KeywordDrafts Since(Draft first) => new(first, Draft.V202012);
}
