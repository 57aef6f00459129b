using System.Collections.Immutable;
using MessageContracts.Analyzers.Tests.Material;
using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Analyzers.Tests.CodeFixes;

/// <summary>Mends C# as an editor does.</summary>
internal static class Mending
{
    /// <summary>The file after the first fix that is offered for a diagnostic; null where none is.</summary>
    public static async Task<string?> Mend(CodeFixProvider provider, string id, string csharp)
    {
        using AdhocWorkspace workspace = new();
        Document document = DocumentOf(workspace, csharp);
        Diagnostic diagnostic = (await Found(document, csharp)).First(diagnostic => diagnostic.Id == id);
        List<CodeAction> actions = [];
        CodeFixContext context = new(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), CancellationToken.None);
        await provider.RegisterCodeFixesAsync(context);
        if (actions.Count == 0)
        {
            return null;
        }

        return await Applied(actions[0], document);
    }

    /// <summary>The file after the fix for all diagnostics of an id in it.</summary>
    public static async Task<string> MendAll(CodeFixProvider provider, string id, string csharp)
    {
        using AdhocWorkspace workspace = new();
        Document document = DocumentOf(workspace, csharp);
        Diagnostics diagnostics = new([.. (await Found(document, csharp)).Where(diagnostic => diagnostic.Id == id)]);
        FixAllContext context = new(document, provider, FixAllScope.Document, provider.GetType().Name, [id], diagnostics, CancellationToken.None);
        return await Applied((await provider.GetFixAllProvider()!.GetFixAsync(context))!, document);
    }

    private static async Task<IEnumerable<Diagnostic>> Found(Document document, string csharp) =>
        [.. (await document.GetSemanticModelAsync())!.GetDiagnostics(), .. await Looking.AtProgram(Shop.Own, csharp, compiles: false)];

    private static async Task<string> Applied(CodeAction action, Document document)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    /// <summary>What a person has still to correct.</summary>
    public static async Task<IEnumerable<string>> Left(string csharp)
    {
        SyntaxTree tree = Looking.With(Shop.Own, csharp).Tree;
        Compilation compilation = Looking.With(Shop.Own, csharp).Compilation;
        SemanticModel model = compilation.GetSemanticModel(compilation.SyntaxTrees.First(known => known.ToString() == tree.ToString()));
        return [.. model.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Concat(await Looking.AtProgram(Shop.Own, csharp, compiles: false)).Select(diagnostic => diagnostic.Id)];
    }

    private static Document DocumentOf(AdhocWorkspace workspace, string csharp)
    {
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "Shop",
            "Test.Contracts",
            LanguageNames.CSharp,
            compilationOptions: Shop.Own.Options,
            parseOptions: Shop.Own.SyntaxTrees.First().Options,
            metadataReferences: References.All));
        foreach (SyntaxTree tree in Shop.Own.SyntaxTrees.Skip(1))
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(tree.FilePath), tree.GetText(), filePath: tree.FilePath);
        }

        DocumentId document = DocumentId.CreateNewId(id);
        return solution.AddDocument(document, "Program.cs", SourceText.From(csharp)).GetDocument(document)!;
    }

    private sealed class Diagnostics(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);
    }
}
