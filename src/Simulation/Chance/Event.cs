namespace LearningGraph.Simulation;

/// <summary>What a draw decides. The numbers are part of every draw: to change or reuse one changes each workplace of each seed.</summary>
internal enum Event
{
    // Who works here.
    TeamSize = 1,
    TeamPlace = 2,
    PersonPlace = 3,
    Name = 4,
    Career = 5,
    Tenure = 6,
    Web = 7,
    Social = 8,
    Participation = 9,
    AskRate = 10,
    AnswerRate = 11,
    Slowness = 12,
    Capacity = 13,
    Profile = 14,
    Away = 15,

    // What they know.
    Relevance = 20,
    Expertise = 21,
    Hobby = 22,
    FacetStrength = 23,
    Strengths = 24,
    Focus = 25,

    // What they do.
    Ask = 30,
    Question = 31,
    Audience = 32,
    Answer = 33,
    Reply = 34,
    Accept = 35,
    Thank = 36,
    Comment = 37,
    Join = 38,
    Leave = 39,
    Invite = 40,
    Study = 41,
    Mentor = 42,
    Found = 43,

    // What they say.
    Title = 50,
    TitleWords = 51,
    Text = 52,
    TextWords = 53,
    Saying = 54,
    SayingWords = 55,
    Casual = 56,

    // How far it spreads.
    ReachRoot = 90,
    ReachStep = 91,
    SpreadStep = 92,
    SpreadSeed = 93,
}
