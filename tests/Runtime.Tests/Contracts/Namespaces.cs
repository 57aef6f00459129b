namespace MessageContracts.Tests.Contracts;

internal interface INamespacePattern : ISegmentPattern;

internal interface INamespace : INamespacePattern, ISegment;

internal readonly struct Osci : INamespace
{
    public static string Value => "osci";
}

internal readonly struct NoNamespace : INamespace, INoSegment
{
    public static string Value => "";
}

internal readonly struct AnyNamespace : INamespacePattern, IAnySegment
{
    public static string Value => "*";
}
