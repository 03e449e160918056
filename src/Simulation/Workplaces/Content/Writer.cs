using System.Text;

namespace LearningGraph.Simulation;

/// <summary>Writes what people would say, from the words of the topic. Knows nothing of who is an expert.</summary>
internal sealed class Writer(Draw draw, Subject[] topics)
{
    private const double TextShare = 0.8;
    private const double TalkativeShare = 0.9;
    private const double GreetingShare = 0.1;
    private const double CasualShare = 0.15;

    /// <summary>A question's title, as a person would type it.</summary>
    public string Title(Question question)
    {
        var facet = FacetOf(question);
        var style = draw.Uniform(question.Number, 0, Event.Title);
        var patterns = style < 0.5 ? Phrases.TaskTitles : style < 0.8 ? Phrases.TroubleTitles : Phrases.ThingTitles;
        var pattern = draw.Pick(patterns, question.Number, 0, Event.Title, 1);
        if (draw.Uniform(question.Number, 1, Event.Title) < GreetingShare)
        {
            pattern = draw.Pick(Phrases.Greetings, question.Number, 1, Event.Title, 1) + Continued(pattern);
        }

        var title = Fill(pattern, "", facet, new(question.Number, Event.TitleWords));
        return draw.Uniform(question.Asker, 0, Event.Casual) < CasualShare ? title.TrimEnd('?', '.').ToLowerInvariant() : title;
    }

    /// <summary>A question's text; null for one of five, who write a title only.</summary>
    public string? Text(Question question)
    {
        var number = question.Number;
        if (draw.Uniform(number, 0, Event.Text) >= TextShare)
        {
            return null;
        }

        var title = Title(question);
        StringBuilder text = new();
        Add(0.5, Phrases.Openers, FacetOf(question), 1);
        Add(1, Phrases.Details, FacetOf(question), 2);
        Add(0.4, Phrases.Details, FacetOf(question), 3);
        if (question.Second is { } second)
        {
            var facets = topics[second].Outline.Facets;
            Add(1, Phrases.Asides, facets[draw.Below(facets.Length, number, 0, Event.Text, 9)], 4);
        }

        Add(0.6, Phrases.Closers, FacetOf(question), 5);
        return text.ToString();

        void Add(double probability, string[] patterns, Facet facet, int part)
        {
            if (draw.Uniform(number, part, Event.Text) < probability)
            {
                var pattern = draw.Pick(patterns, number, part, Event.Text, 1);
                var sentence = Fill(pattern, $"{title} {text}", facet, new(number, Event.TextWords, part));
                text.Append(text.Length > 0 ? " " : "").Append(sentence);
            }
        }
    }

    /// <summary>What somebody says about a question; null for one of ten, who say it elsewhere.</summary>
    /// <param name="question">The question it belongs to.</param>
    /// <param name="patterns">What may be said.</param>
    /// <param name="key">Tells apart everything that is said about one question.</param>
    public string? Say(Question question, string[] patterns, int key)
    {
        if (patterns != Phrases.Comments && draw.Uniform(question.Number, key, Event.Saying) >= TalkativeShare)
        {
            return null;
        }

        var pattern = draw.Pick(patterns, question.Number, key, Event.Saying, 1);
        var text = Fill(pattern, "", FacetOf(question), new(question.Number, Event.SayingWords, key));
        return patterns == Phrases.Answers && draw.Uniform(question.Number, key, Event.Saying, 2) < 0.4
            ? $"{text} {draw.Pick(Phrases.AnswerClosers, question.Number, key, Event.Saying, 3)}"
            : text;
    }

    private Facet FacetOf(Question question) => topics[question.Topic].Outline.Facets[question.Facet];

    /// <param name="pattern">A sentence pattern of <see cref="Phrases"/>.</param>
    /// <param name="said">What was said before: people do not say the same thing twice when there is something else to say.</param>
    /// <param name="facet">The words to fill in.</param>
    /// <param name="words">Keys the choice of words.</param>
    private string Fill(string pattern, string said, Facet facet, Words words)
    {
        StringBuilder text = new(pattern.Length + 60);
        var rest = pattern.AsSpan();
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            var close = rest.IndexOf('}');
            text.Append(rest[..open]);
            var name = rest[(open + 1)..close];
            var phrase = Choose(name, $"{said} {text}", facet, words);
            text.Append(char.IsAsciiLetterUpper(name[0]) ? Capitalised(phrase) : phrase);
            rest = rest[(close + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private string Choose(ReadOnlySpan<char> name, string said, Facet facet, Words words) => name switch
    {
        "task" or "Task" => Fresh(facet.Tasks, said, facet, words, 0),
        "trouble" or "Trouble" => Fresh(facet.Troubles, said, facet, words, 1),
        "thing" or "Thing" => Fresh(facet.Things, said, facet, words, 2),
        "other" => Fresh(facet.Things, said, facet, words, 3),
        "site" => Pick(Place.All, words, 4).City,
        "day" => Pick(Phrases.Days, words, 5),
        "when" => Maybe(0.6, Phrases.When, facet, words, 6),
        "since" => Maybe(0.7, Phrases.Since, facet, words, 8),
        _ => throw new ArgumentException($"No words are known for {{{name}}}.", nameof(name)),
    };

    private string Maybe(double probability, string[] patterns, Facet facet, Words words, int slot) =>
        draw.Uniform(words.Entity, words.Part, words.Occasion, slot) < probability
            ? Fill(Pick(patterns, words, slot + 1), "", facet, words)
            : "";

    private T Pick<T>(T[] choices, Words words, int slot) => draw.Pick(choices, words.Entity, words.Part, words.Occasion, slot);

    private string Fresh(string[] choices, string said, Facet facet, Words words, int slot)
    {
        var first = draw.Below(choices.Length, words.Entity, words.Part, words.Occasion, slot);
        for (var step = 0; step < choices.Length; step++)
        {
            var choice = choices[(first + step) % choices.Length];
            if (!Repeats(choice, said, facet))
            {
                return choice;
            }
        }

        return choices[first];
    }

    private static bool Repeats(string phrase, string said, Facet facet) =>
        said.Contains(phrase, StringComparison.OrdinalIgnoreCase)
        || Array.Exists(facet.Things, thing => Mentions(phrase, thing) && Mentions(said, thing));

    private static bool Mentions(string text, string thing) =>
        text.AsSpan().Contains(WithoutArticle(thing), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutArticle(string thing) =>
        thing.StartsWith("a ", StringComparison.Ordinal) ? thing.AsSpan(2)
        : thing.StartsWith("an ", StringComparison.Ordinal) ? thing.AsSpan(3)
        : thing.StartsWith("the ", StringComparison.Ordinal) ? thing.AsSpan(4)
        : thing;

    // A pattern in the middle of a sentence; the word "I" keeps its capital.
    private static string Continued(string pattern) =>
        pattern[0] == '{' ? "{" + char.ToLowerInvariant(pattern[1]) + pattern[2..]
        : char.IsAsciiLetterLower(pattern[1]) ? char.ToLowerInvariant(pattern[0]) + pattern[1..]
        : pattern;

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private readonly record struct Words(int Entity, Event Occasion, int Part = 0);
}
