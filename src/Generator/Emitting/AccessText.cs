using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>A way through properties as a C# expression.</summary>
internal static class AccessText
{
    /// <summary>The value of a field that is always there, for a segment of a routing key.</summary>
    public static string Segment(AccessModel access) => Certain(access.Steps, "message", access.Value);

    /// <summary>The value as text; null where it is missing.</summary>
    public static string Text(AccessModel access)
    {
        if (UnionAt(access.Steps) >= 0)
        {
            string chosen = "(" + Certain(access.Steps, "this", access.Value) + ")";
            return IsText(access.Value.Kind) ? chosen : $"ScalarText.Of((JsonAny?){chosen})";
        }

        string raw = Join(access.Steps, access.Steps.Count, "this");
        return access.Value.Kind switch
        {
            AccessKind.Text => raw,
            AccessKind.Enum => Within(raw, access.Value),
            AccessKind.Formatted => $"ScalarText.Of({raw})",
            AccessKind.FormattedWithin => $"ScalarText.Of({Within(raw, access.Value)})",
            _ => $"ScalarText.Of((JsonAny?){raw})",
        };
    }

    /// <summary>The value as <c>JsonAny?</c>: null where the member is missing, JSON null where it is null.</summary>
    /// <param name="write">The method that writes a value that is no scalar.</param>
    public static string Json(AccessModel access, string local, Func<Slot, string> write) => Json(access.Steps, "this", access.Value, local, write);

    private static string Json(EquatableArray<AccessStep> steps, string from, AccessValue value, string local, Func<Slot, string> write)
    {
        int union = UnionAt(steps);
        if (union >= 0)
        {
            var choice = (UnionStep)steps[union];
            string chosen = union == 0 ? from : Join(steps, union, from);
            IEnumerable<string> ways = choice.Ways.Select((way, i) =>
                $"{way.CaseType} {local}{i} => {Json(way.Rest, way.Wrapped ? local + i + ".Value" : local + i, way.Value, local + i + "Field", write)}");
            return $"{chosen} switch {{ {string.Join(", ", ways)}, _ => (JsonAny?)null }}";
        }

        string raw = Join(steps, steps.Count, from);
        bool chained = steps.Take(steps.Count - 1).Any(step => step is PropertyStep { IsOptional: true });
        if (value is { IsOptional: true, IsNullable: true })
        {
            return $"({raw} is {{ IsSet: true }} {local}Set ? {local}Set.Value is {{ }} {local} ? {Json(local, value, write)} : JsonAny.Null : (JsonAny?)null)";
        }

        if (value.IsOptional || chained)
        {
            return $"({raw} is {{ }} {local} ? {Json(local, value, write)} : (JsonAny?)null)";
        }

        bool guarded = value.Kind != AccessKind.Text && steps.Take(steps.Count - 1).Any(step => step is PropertyStep { IsReference: true });
        if (value.IsNullable || guarded)
        {
            return $"({raw} is {{ }} {local} ? {Json(local, value, write)} : JsonAny.Null)";
        }

        return Json(raw, value, write);
    }

    /// <summary>A value that is there, as JSON.</summary>
    private static string Json(string raw, AccessValue value, Func<Slot, string> write) =>
        value.Kind == AccessKind.Composite ? $"JsonAny.Written({raw}, {write(value.Held!)})" : "(JsonAny)" + Scalar(raw, value.Kind);

    private static string Certain(EquatableArray<AccessStep> steps, string from, AccessValue value)
    {
        int union = UnionAt(steps);
        if (union < 0)
        {
            return Scalar(Join(steps, steps.Count, from), value.Kind);
        }

        var choice = (UnionStep)steps[union];
        string chosen = union == 0 ? from : Join(steps, union, from);
        IEnumerable<string> ways = choice.Ways.Select(way =>
            $"{way.CaseType} item => {(value.Kind == AccessKind.Any && way.Value.Kind != AccessKind.Any ? "(JsonAny)" : "")}{Certain(way.Rest, way.Wrapped ? "item.Value" : "item", way.Value)}");
        return $"{chosen} switch {{ {string.Join(", ", ways)}, _ => {(IsText(value.Kind) ? "null" : "default")} }}";
    }

    /// <summary>A value that is there, as a C# scalar.</summary>
    private static string Scalar(string raw, AccessKind kind) => kind switch
    {
        AccessKind.Enum => raw + ".Value",
        AccessKind.Formatted => $"ScalarText.Of({raw})",
        AccessKind.FormattedWithin => $"ScalarText.Of({raw}.Value)",
        _ => raw,
    };

    private static string Within(string raw, AccessValue value) => raw + (value.IsOptional || value.IsNullable ? "?.Value" : ".Value");

    private static bool IsText(AccessKind kind) => kind is AccessKind.Text or AccessKind.Enum or AccessKind.Formatted or AccessKind.FormattedWithin;

    private static int UnionAt(EquatableArray<AccessStep> steps)
    {
        for (int i = 0; i < steps.Count; i++)
        {
            if (steps[i] is UnionStep)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Join(EquatableArray<AccessStep> steps, int count, string from)
    {
        string text = from == "this" ? "" : from;
        bool optional = false;
        for (int i = 0; i < count; i++)
        {
            var step = (PropertyStep)steps[i];
            text += (text.Length == 0 ? "" : optional ? "?." : ".") + CSharpName.Escape(step.Name);
            // What is required may still have been set to null!, which a report should say rather than a NullReferenceException.
            optional = step.IsOptional || step.IsReference;
        }

        return text;
    }
}
