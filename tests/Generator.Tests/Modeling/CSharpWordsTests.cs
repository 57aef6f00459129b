using MessageContracts.Generator.Modeling;
using Microsoft.CodeAnalysis.CSharp;

namespace MessageContracts.Generator.Tests.Modeling;

/// <summary>Our list of words is the compiler's.</summary>
public class CSharpWordsTests
{
    [Fact]
    public void KeywordsAreThoseOfTheCompiler() => Assert.All(
        SyntaxFacts.GetKeywordKinds().Select(SyntaxFacts.GetText),
        word => Assert.Equal(SyntaxFacts.GetKeywordKind(word) != SyntaxKind.None, CSharpWords.IsKeyword(word)));

    [Fact]
    public void EveryCharacterStartsAndContinuesAnIdentifierAsInTheCompiler()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            string start = ((char)unit).ToString();
            Assert.True(SyntaxFacts.IsValidIdentifier(start) == CSharpWords.IsIdentifier(start), $"U+{unit:X4} at the start");
            Assert.True(SyntaxFacts.IsValidIdentifier("a" + start) == CSharpWords.IsIdentifier("a" + start), $"U+{unit:X4} further on");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a-b")]
    public void WhatIsNoneIsRefused(string text) => Assert.False(CSharpWords.IsIdentifier(text));
}
