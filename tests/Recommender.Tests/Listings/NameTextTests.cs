namespace LearningGraph.Recommender.Tests;

public sealed class NameTextTests
{
    [Theory]
    [InlineData("Ana Silva", "ANA SILVA")]
    [InlineData("João Conceição", "JOAO CONCEICAO")]
    [InlineData("Łukasz Müller-Weiß", "LUKASZ MULLER-WEISS")]
    [InlineData("Jose\u0301", "JOSE")]
    [InlineData("Ærøskøbing", "AEROSKOBING")]
    [InlineData("o\uFB03ce", "OFFICE")]
    [InlineData("ΣΊΣΥΦΟΣ Σίσυφος", "ΣΊΣΥΦΟΣ ΣΊΣΥΦΟΣ")]
    [InlineData("東京", "東京")]
    [InlineData("", "")]
    public void Fold_AName_HasNoAccentsAndNoCase(string name, string expected) => Assert.Equal(expected, NameText.Fold(name));

    [Theory]
    [InlineData("Ana Silva", "ana", true)]
    [InlineData("Ana Silva", "silva", true)]
    [InlineData("Ana Silva", "sil an", true)]
    [InlineData("Ana Silva", "na", false)]
    [InlineData("Ana Silva", "ana costa", false)]
    [InlineData("Anna-Maria Silva", "maria", true)]
    [InlineData("Banana Ana", "ana", true)]
    [InlineData("Banana", "ana", false)]
    [InlineData("O'Brien", "brien", true)]
    [InlineData("C++", "c++", true)]
    [InlineData("Cobol", "c++", false)]
    [InlineData("ASP.NET Core", ".net", true)]
    [InlineData("user_42", "42", true)]
    [InlineData("João", "joao", true)]
    [InlineData("Joao", "JOÃO", true)]
    [InlineData("anything", "  ", true)]
    [InlineData("anything", null, true)]
    public void HoldsAll_WordsOfASearch_AreBeginningsOfWords(string name, string? search, bool expected) =>
        Assert.Equal(expected, NameText.HoldsAll(NameText.Fold(name), NameText.FindWords(search)));
}
