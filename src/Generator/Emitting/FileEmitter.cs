using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints all types of one schema file.</summary>
internal static class FileEmitter
{
    public static string Print(FileModel file)
    {
        var writer = new SourceWriter { Namespace = file.Namespace };
        writer.Uses("MessageContracts.Json");
        foreach (TypeModel type in file.Types)
        {
            writer.Line();
            TypeEmitter.Print(writer, type, file.DisplayPath);
        }

        return writer.ToFile(file.DisplayPath, file.Namespace);
    }
}
