using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>A keyword that a value breaks.</summary>
/// <param name="Words">What is wrong, as the runtime would say it.</param>
/// <param name="Syntax">The part of the value that is wrong; null for all of it.</param>
internal sealed record Fault(DiagnosticDescriptor Descriptor, string Keyword, string Words, SyntaxNode? Syntax = null);
