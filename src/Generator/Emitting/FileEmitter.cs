using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints all types of one schema file.</summary>
internal static class FileEmitter
{
    public static string Print(FileModel file)
    {
        var writer = new SourceWriter();
        writer.Uses("MessageContracts.Json");
        foreach (TypeModel type in file.Types)
        {
            writer.Line();
            TypeEmitter.Print(writer, type, file);
        }

        if (file.UsesDeprecated)
        {
            writer.Suppresses("CS0618, CS9042 // What is deprecated is read and written all the same.");
        }

        return writer.ToFile(file.DisplayPath, file.Namespace);
    }
}
