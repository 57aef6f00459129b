namespace MessageContracts.Generator;

/// <summary>The names of the pipeline's steps, as tests ask for them.</summary>
internal static class Steps
{
    public const string Options = nameof(Options);

    public const string Parse = nameof(Parse);

    public const string Schema = nameof(Schema);

    public const string Table = nameof(Table);

    public const string Surface = nameof(Surface);

    public const string Index = nameof(Index);

    public const string Referenced = nameof(Referenced);

    public const string Library = nameof(Library);

    public const string Resolve = nameof(Resolve);

    public const string Model = nameof(Model);

    public const string Names = nameof(Names);

    public const string Clashes = nameof(Clashes);

    public const string Family = nameof(Family);

    public const string Emit = nameof(Emit);

    public const string EmitFamily = nameof(EmitFamily);

    public const string Report = nameof(Report);

    /// <summary>All of them, in the order of the data.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Options, Parse, Schema, Table, Surface, Index, Referenced, Library, Resolve, Model, Names, Clashes, Family, Emit, EmitFamily, Report];
}
