using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints one type, whatever it is.</summary>
internal static class TypeEmitter
{
    public static void Print(SourceWriter writer, TypeModel type, string displayPath)
    {
        switch (type)
        {
            case RecordModel record:
                RecordEmitter.Print(writer, record, displayPath);
                break;
            case EnumModel list:
                EnumEmitter.Print(writer, list, displayPath);
                break;
            case UnionModel union:
                UnionEmitter.Print(writer, union, displayPath);
                break;
            case TupleModel tuple:
                TupleEmitter.Print(writer, tuple, displayPath);
                break;
            case WrapperModel wrapper:
                WrapperEmitter.Print(writer, wrapper, displayPath);
                break;
        }
    }
}
