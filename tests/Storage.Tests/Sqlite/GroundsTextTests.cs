namespace LearningGraph.Storage.Tests;

public sealed class GroundsTextTests
{
    [Fact]
    public void Decode_WhatWasEncoded_IsTheSame()
    {
        var grounds = Sample.Shown.Grounds;

        Assert.Equal(Sample.Json(grounds), Sample.Json(GroundsText.Decode(GroundsText.Encode(grounds))));
    }

    [Fact]
    public void Encode_Nothing_IsNothing()
    {
        Assert.Null(GroundsText.Encode([]));
        Assert.Empty(GroundsText.Decode(null));
    }

    [Fact]
    public void Encode_AnAnswerWithFivePeople_TakesLessThan600Bytes()
    {
        string[] topics = ["joins", "query plans", "stout", "bottling"];
        ShownGrounds[] grounds =
        [
            .. Enumerable.Range(1, 5).Select(place => new ShownGrounds(
                Math.Round(5.0 / place, 6),
                [
                    new($"answered {7 * place} questions on {topics[place % 4]} ({place}) and {topics[(place + 1) % 4]} (1), {place} accepted, last in July 2025", [400_000 + (97 * place), 399_123 - place, 81_277 * place]),
                    new($"answered {55 * place} questions of all kinds, {31 + place} accepted, {place} in the last 90 days", [412_345 - (31 * place), 400_011 + place, 1_234 * place]),
                    new($"names {topics[place % 4]} as a strength", []),
                ])),
        ];

        Assert.InRange(GroundsText.Encode([.. grounds])!.Length, 1, 600);
    }
}
