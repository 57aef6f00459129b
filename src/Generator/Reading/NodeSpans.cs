namespace MessageContracts.Generator.Reading;

/// <summary>What an editor should underline for a value: not a whole block, but enough to see which.</summary>
internal static class NodeSpans
{
    extension(Node node)
    {
        /// <summary>The value itself where it fits a line; else the block's first key, or the character that begins it.</summary>
        public SourceSpan Underline
        {
            get
            {
                SourceSpan span = node.Span;
                if (span.StartLine == span.EndLine)
                {
                    return span;
                }

                return node.Members.Length > 0 && node.Members[0].NameSpan.Start == span.Start
                    ? node.Members[0].NameSpan
                    : span with { Length = 1, EndLine = span.StartLine, EndColumn = span.StartColumn + 1 };
            }
        }

        /// <summary>
        /// One character of a scalar's text. It is found where the scalar is written on one line as it is, bare or in quotes;
        /// where escapes move it, the whole scalar stands for it.
        /// </summary>
        public SourceSpan SpanOfCharacter(int offset)
        {
            SourceSpan span = node.Span;
            int quotes = span.Length - node.Text.Length;
            if (quotes is not (0 or 2) || span.StartLine != span.EndLine)
            {
                return span;
            }

            int moved = offset + (quotes / 2);
            int column = span.StartColumn + moved;
            return new SourceSpan(span.Start + moved, 1, span.StartLine, column, span.StartLine, column + 1);
        }
    }

    extension(in Member member)
    {
        /// <summary>The member's value; its name where the value is empty or a block below it.</summary>
        public SourceSpan ValueUnderline
        {
            get
            {
                SourceSpan value = member.Value.Span;
                bool isBesideName = value.Length > 0 && value.StartLine == member.NameSpan.EndLine && value.EndLine == value.StartLine;
                return isBesideName || IsScalarOnOneLine(member.Value) ? value : member.NameSpan;
            }
        }
    }

    private static bool IsScalarOnOneLine(Node node) =>
        node.Kind is not (NodeKind.Mapping or NodeKind.Sequence) && node.Span.Length > 0 && node.Span.StartLine == node.Span.EndLine;
}
