using System.Runtime.CompilerServices;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>One run over one instance: what was found, and how much work may still be done.</summary>
internal sealed class Evaluation(SchemaMemory memory, long budget, CancellationToken cancellationToken)
{
    // The runtime's own limit.
    private const int MaxFindings = 1000;
    private const int MaxDepth = 512;
    private const int MaxTimeouts = 3;
    private const int CancellationInterval = 256;

    private HashSet<Finding>? findings;
    private int depth;
    private int leftOut;
    private int timeouts;
    private int probing;

    // How often a schema was met again that was being applied to the same value.
    private int reentries;

    // What probes within probes found: the branches above ask for it again, and without a memory the work would double with each level of a choice within itself.
    private Dictionary<Frame, Probed>? probed;

    public SchemaMemory Memory => memory;

    /// <summary>Whether somebody wants to know what is wrong.</summary>
    public bool IsTelling => probing == 0;

    /// <summary>How many of its required members the value has, without those of values within it: of several branches that all fail, the one with most of them is meant.</summary>
    public int Met { get; set; }

    /// <summary>What has been evaluated of the value at hand; null where nobody asks.</summary>
    public Evaluated? Evaluated { get; private set; }

    /// <summary>All that was found, in the order of the file, of an object or array before what is in it.</summary>
    public List<Finding> Findings
    {
        get
        {
            if (findings is null)
            {
                return [];
            }

            List<Finding> sorted = [.. findings.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.InstancePointer.Length)];
            if (leftOut > 0)
            {
                sorted.Add(new Finding("", default, "x-left-out", "", $"{leftOut} more violations were left out (the limit is {MaxFindings})"));
            }

            return sorted;
        }
    }

    /// <summary>Whether an instance fits a schema; where it does not, the findings say why.</summary>
    public bool Evaluate(PreparedSchema schema, Instance instance)
    {
        Spend(instance);
        if (schema.Meant is not { } meant)
        {
            return true;
        }

        if (!meant.AppliesToSameValue)
        {
            return Apply(meant, instance);
        }

        Frame frame = new(meant, instance);
        if (IsWithin(frame, instance))
        {
            // A schema that asks itself about the same value adds nothing to what it asks.
            reentries++;
            return true;
        }

        Enter(frame);
        bool fits = Apply(meant, instance);
        depth--;
        return fits;
    }

    private bool Apply(PreparedSchema schema, Instance instance)
    {
        if (Evaluated is null && !schema.HasUnevaluated)
        {
            return SchemaEvaluator.Apply(this, schema, instance);
        }

        Evaluated? around = Evaluated;
        Evaluated = IsAskedAbout(instance) || schema.HasUnevaluated ? new Evaluated(instance) : null;
        bool fits = SchemaEvaluator.Apply(this, schema, instance);
        if (around?.IsOf(instance) == true)
        {
            around.Absorb(Evaluated!);
        }

        Evaluated = around;
        return fits;
    }

    /// <summary>Whether an instance fits a schema, where nobody wants to know why not; only where it does, it evaluates anything.</summary>
    public bool Probe(PreparedSchema schema, Instance instance)
    {
        bool isAskedAbout = IsAskedAbout(instance);
        if (!isAskedAbout && probed is not null && probed.TryGetValue(new Frame(schema, instance), out Probed known))
        {
            Met += known.Met;
            return known.Fits;
        }

        (int before, int met) = (reentries, Met);
        bool fits = ProbeAnew(schema, instance, isAskedAbout);

        // What was assumed of a schema that is still being applied holds only there.
        if (!isAskedAbout && probing > 0 && reentries == before)
        {
            probed ??= [];
            probed[new Frame(schema, instance)] = new Probed(fits, Met - met);
        }

        return fits;
    }

    /// <summary>The same for a schema that is no branch of a choice: the members it requires do not tell which branch is meant.</summary>
    public bool Fits(PreparedSchema schema, Instance instance)
    {
        int before = Met;
        bool fits = Probe(schema, instance);
        Met = before;
        return fits;
    }

    private bool ProbeAnew(PreparedSchema schema, Instance instance, bool isAskedAbout)
    {
        probing++;
        Evaluated? around = Evaluated;
        Evaluated = isAskedAbout ? new Evaluated(instance) : null;
        bool fits = Evaluate(schema, instance);
        if (fits && Evaluated is not null)
        {
            around!.Absorb(Evaluated);
        }

        Evaluated = around;
        probing--;
        return fits;
    }

    /// <summary>Evaluates once more what is known not to fit, for what there is to say.</summary>
    public void Tell(PreparedSchema schema, Instance instance)
    {
        Evaluated? around = Evaluated;
        Evaluated = null;
        Evaluate(schema, instance);
        Evaluated = around;
    }

    /// <summary>Notes what is wrong.</summary>
    /// <returns>False, always.</returns>
    public bool Fail(PreparedSchema schema, Instance instance, string keyword, [InterpolatedStringHandlerArgument("")] FailureWords words) =>
        Fail(schema, instance, keyword, words.ToString());

    /// <summary>Notes what is wrong.</summary>
    /// <returns>False, always.</returns>
    public bool Fail(PreparedSchema schema, Instance instance, string keyword, string message)
    {
        if (!IsTelling)
        {
            return false;
        }

        findings ??= [];
        if (findings.Count < MaxFindings)
        {
            findings.Add(instance.Fail(keyword, schema.Location + "/" + keyword, message));
        }
        else
        {
            leftOut++;
        }

        return false;
    }

    /// <summary>Notes why evaluating was given up.</summary>
    public void GiveUp(TooMuchWorkException reason) =>
        (findings ??= []).Add(reason.Instance.Fail("json", "", reason.Message));

    public PatternResult Match(SchemaPattern pattern, ReadOnlySpan<byte> text, Instance instance)
    {
        cancellationToken.ThrowIfCancellationRequested();
        PatternResult result = pattern.Match(text);
        timeouts += result == PatternResult.TimedOut ? 1 : 0;
        return timeouts <= MaxTimeouts
            ? result
            : throw new TooMuchWorkException(instance, $"evaluating was given up here: matching patterns such as {Wording.Shorten(pattern.ToString())} takes too long");
    }

    private bool IsAskedAbout(Instance instance) => Evaluated?.IsOf(instance) == true;

    // From a value the way leads to those in it and never back, so that what applies to one value lies together.
    private bool IsWithin(in Frame frame, Instance instance)
    {
        for (int i = depth - 1; i >= 0 && memory.Frames[i].IsOf(instance); i--)
        {
            if (memory.Frames[i].Is(frame))
            {
                return true;
            }
        }

        return false;
    }

    private void Enter(in Frame frame)
    {
        if (depth == memory.Frames.Length)
        {
            memory.Frames = [.. memory.Frames, .. new Frame[depth]];
        }

        memory.Frames[depth++] = frame;
    }

    private void Spend(Instance instance)
    {
        if (--budget < 0)
        {
            throw new TooMuchWorkException(instance, "reading this document takes too much work: its nesting makes nested subschemas be tried over and over");
        }

        if (depth >= MaxDepth)
        {
            throw new TooMuchWorkException(instance, $"evaluating was given up here: more than {MaxDepth} schemas apply within each other");
        }

        if ((budget & (CancellationInterval - 1)) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>What a probe found: whether the value fits, and how many required members it has.</summary>
    private readonly record struct Probed(bool Fits, int Met);
}
