// Stands in for the packages Verify.Xunit and Verify.SourceGenerators: the part of their API that these tests use, and their
// file names. Building with -p:UseVerify=true takes the packages instead of this file, and nothing else changes.
#if !USE_VERIFY
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace VerifyTests
{
    /// <summary>Where a snapshot lies and what it is called.</summary>
    public sealed class VerifySettings
    {
        internal string Directory { get; private set; } = "";

        internal string FileName { get; private set; } = "";

        internal bool AcceptsAll { get; private set; }

        /// <summary>Sets the folder, relative to the test's source file.</summary>
        public void UseDirectory(string directory) => Directory = directory;

        public void UseFileName(string fileName) => FileName = fileName;

        /// <summary>Takes whatever comes as verified.</summary>
        public void AutoVerify() => AcceptsAll = true;
    }
}

namespace VerifyXunit
{
    using VerifyTests;

    /// <summary>Compares what a generator made with the <c>*.verified.cs</c> files of a folder.</summary>
    public static class Verifier
    {
        public static async Task Verify(GeneratorDriver target, VerifySettings settings, [CallerFilePath] string sourceFile = "")
        {
            string folder = Path.Combine(Path.GetDirectoryName(sourceFile)!, settings.Directory);
            HashSet<string> stale = [.. Directory.EnumerateFiles(folder, settings.FileName + "#*.verified.cs")];
            List<string> differing = [];
            foreach (GeneratedSourceResult source in target.GetRunResult().Results.SelectMany(result => result.GeneratedSources))
            {
                string path = Path.Combine(folder, $"{settings.FileName}#{Path.GetFileNameWithoutExtension(source.HintName)}.verified.cs");
                stale.Remove(path);
                if (!await IsVerified(path, $"//HintName: {source.HintName}\n{source.SourceText}", settings.AcceptsAll))
                {
                    differing.Add("New or changed: " + Path.GetFileName(path));
                }
            }

            foreach (string path in stale)
            {
                if (settings.AcceptsAll)
                {
                    File.Delete(path);
                    continue;
                }

                differing.Add("Not made any more: " + Path.GetFileName(path));
            }

            Assert.True(
                differing.Count == 0,
                $"In {settings.Directory}:\n{string.Join('\n', differing)}\nCompare each *.received.cs with its *.verified.cs; rename it to accept the change.");
        }

        private static async Task<bool> IsVerified(string verified, string text, bool accept)
        {
            string received = verified.Replace(".verified.", ".received.", StringComparison.Ordinal);
            if (File.Exists(verified) && await File.ReadAllTextAsync(verified) == text)
            {
                File.Delete(received);
                return true;
            }

            await File.WriteAllTextAsync(accept ? verified : received, text);
            return accept;
        }
    }
}
#else
using System.Runtime.CompilerServices;
using VerifyTests;

namespace MessageContracts.Generator.Tests.Testing
{
    internal static class VerifyInitializer
    {
        [ModuleInitializer]
        public static void Initialize() => VerifySourceGenerators.Initialize();
    }
}
#endif
