using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints one type, whatever it is.</summary>
internal static class TypeEmitter
{
    public static void Print(SourceWriter writer, TypeModel type, FileModel file)
    {
        switch (type)
        {
            case RecordModel record:
                RecordEmitter.Print(writer, record, file);
                break;
            case EnumModel list:
                EnumEmitter.Print(writer, list, file);
                break;
            case UnionModel union:
                UnionEmitter.Print(writer, union, file);
                break;
            case TupleModel tuple:
                TupleEmitter.Print(writer, tuple, file);
                break;
            case WrapperModel wrapper:
                WrapperEmitter.Print(writer, wrapper, file);
                break;
        }
    }
}
