namespace MessageContracts.Generator.Reading;

/// <summary>Which part of a member a finding is about.</summary>
internal enum LocateTarget
{
    /// <summary>The value; where it is a block of several lines, its key.</summary>
    Value,

    /// <summary>The key; for an item of a list, which has none, the value; for the document, its first key.</summary>
    Key,
}
