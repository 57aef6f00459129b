using System.IO.Enumeration;

namespace MessageContracts.Tool;

/// <summary>The files of a folder.</summary>
internal static class FolderFiles
{
    /// <summary>Full paths, in no order. A linked file is one; a linked folder is not entered, since it may lead back to where it lies.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="below">Whether those in folders within count too.</param>
    /// <param name="skip">Files that do not count.</param>
    public static IEnumerable<string> Of(string folder, bool below, FileAttributes skip = 0)
    {
        EnumerationOptions options = new() { RecurseSubdirectories = below, IgnoreInaccessible = false, AttributesToSkip = skip };
        return new FileSystemEnumerable<string>(folder, (ref entry) => entry.ToSpecifiedFullPath(), options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };
    }
}
