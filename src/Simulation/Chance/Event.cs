namespace LearningGraph.Simulation;

/// <summary>What a draw decides. The numbers are part of every draw: to change or reuse one changes each workplace of each seed.</summary>
internal enum Event
{
    // Who works in a sample, and what they state.
    UnitPlace = 2,
    PersonPlace = 3,
    Name = 4,
    Trade = 5,
    Profile = 14,
    Strengths = 24,

    // What they do in it, as far as the model does not say.
    Ask = 30,
    Question = 31,
    Trace = 32,
    Lapse = 33,
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

    // How the organisation of an experiment is made up.
    Organised = 100,
    Axes = 101,
    Scores = 102,
    Seniority = 103,
    Knowing = 104,
    TeamTie = 105,
    OuterTie = 106,
    GroupPlace = 107,
    GroupMember = 108,
    GroupFounder = 109,
    CourseHeld = 110,
    Resolve = 111,

    // What happens in a run.
    NeedTime = 120,
    NeedMatter = 121,
    Channel = 122,
    Helper = 123,
    Helping = 124,
    Visit = 125,
    SeesAnd = 126,
    Crowd = 127,
    Outcome = 128,
    NewsTime = 129,
    News = 130,
    FriendJoin = 131,
    Invitation = 132,
    FounderPost = 133,
    Course = 134,
    TurnoverTime = 135,
    Newcomer = 136,
    Buddy = 137,
    Founder = 138,
    VisitTime = 150,
    FriendTime = 151,

    // How a log is fitted.
    Prior = 160,
    Ancestor = 161,
    Perturbation = 162,
    Trajectory = 163,

    // How a report is made of rows.
    Resample = 200,
}
