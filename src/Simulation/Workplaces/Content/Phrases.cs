namespace LearningGraph.Simulation;

/// <summary>
/// Sentence patterns that fit any topic. <c>{task}</c>, <c>{trouble}</c>, <c>{thing}</c> and <c>{other}</c> come from one side of the
/// topic, <c>{site}</c> and <c>{day}</c> from the workplace; a capital, as in <c>{Thing}</c>, begins a sentence.
/// </summary>
internal static class Phrases
{
    public static string[] TaskTitles { get; } =
    [
        "How do I {task}?", "How do I {task}?", "How can I {task}{when}?", "What is the best way to {task}?", "Best way to {task}{when}",
        "Is there an easy way to {task}?", "How do you {task}{when}?", "First time I have to {task}, what should I watch out for?",
        "Who can help me {task}?", "Can somebody show me how to {task}?", "Need to {task} by {day}, where do I start?",
        "How to {task}?", "How to {task}{when}", "I have to {task}, who has done it before?", "{Task}: how does your team do it?",
        "Looking for an example: how to {task}", "Any tips on how to {task}{when}?",
    ];

    public static string[] TroubleTitles { get; } =
    [
        "{Trouble}", "{Trouble}, any idea why?", "{Trouble}{since}", "{Trouble}{since}, what can I do?",
        "{Trouble}: is that a known problem?",
        "Help, {trouble}", "{Trouble}, what am I doing wrong?", "What to do when {trouble}?", "Is it normal that {trouble}?",
        "{Trouble}. Could it be {thing}?", "{Trouble}{since}. Anybody else?", "Trying to {task} but {trouble}",
    ];

    public static string[] ThingTitles { get; } =
    [
        "Can someone explain {thing}?", "When do I use {thing} and when {other}?", "Struggling with {thing}", "Question about {thing}",
        "Beginner question: {thing}", "Does anybody have a good example for {thing}?", "How does your team handle {thing}?",
        "{Thing} or {other}?", "What do I have to know about {thing} to {task}?", "Problem with {thing}{since}",
        "Do we have a guideline on {thing}?", "Who knows about {thing} in {site}?",
    ];

    public static string[] When { get; } =
    [
        " for a whole team", " when time is short", " for the first time", " without breaking anything", " for our site in {site}",
        " before {day}", " as a beginner", " without asking for help each time", " the right way", " with a small team",
        " for the {site} team", " together with {site}", " every month", " from home", " if I have never done it",
        " for a customer", " after the reorganisation",
    ];

    public static string[] Since { get; } =
    [
        " since this morning", " since the last update", " since Monday", " since last week", " for the second time", " again",
        " in {site}", " after the reorganisation",
        " only in our team", " every now and then",
    ];

    public static string[] Greetings { get; } =
        ["Quick question: ", "Hi all, ", "Please help: ", "Sorry, basic question: ", "Urgent: ", "Again: ", "For {site}: "];

    public static string[] Openers { get; } =
    [
        "I am new to this, so sorry if it is obvious.", "I looked in the wiki but found nothing recent.",
        "We need this in {site} by {day}.",
        "A customer is waiting for it.", "I have done this only once, a long time ago.", "My lead asked me to look into it.",
        "I could not find the right person to ask.", "This comes up every few weeks.",
    ];

    public static string[] Details { get; } =
    [
        "So far I looked at {thing}, but {trouble}.", "What I want in the end is to {task}.", "In our case {trouble}.",
        "A colleague mentioned {thing}, is that the right direction?", "I am not sure whether {thing} or {other} is the way to go.",
        "I tried to {task} and now {trouble}.", "It may have to do with {thing}.", "We also have to {task}, if that matters.",
    ];

    public static string[] Asides { get; } =
    [
        "It also touches {thing}.", "Afterwards I have to {task} as well.", "Maybe it is related: {trouble}.",
    ];

    public static string[] Closers { get; } =
    [
        "Any hint is welcome.", "Thanks!", "How do others do it?", "Happy to do a short call.", "Thank you in advance.",
        "What would you do?", "A link is enough.",
    ];

    public static string[] Answers { get; } =
    [
        "Start with {thing}, that is usually enough.", "We had the same: {trouble}. It turned out to be {thing}.",
        "I usually {task} first and then check {thing}.", "Have a look at {thing} before you change anything.",
        "Use {thing} here, not {other}.", "I can show you how to {task}, drop me a message.",
        "In {site} we had the case that {trouble}. What helped was {thing}.", "Do not try to {task} before {thing} is sorted out.",
        "There is a page in the wiki on how to {task}.", "Yes, that works, but keep {thing} in mind.",
        "If {trouble}, it is almost always {thing}.", "In short: {thing}. In detail it depends on {other}.",
        "You probably mix up {thing} and {other}.",
        "We {task} every month, there is a recording of how we do it.", "Ask in {site}, they know all about {thing}.",
        "First {task}, then the rest is easy.", "Check {thing} again, it is often the reason when {trouble}.",
    ];

    public static string[] AnswerClosers { get; } =
    [
        "Let me know if it works.", "Took me a while to find out, too.", "Hope that helps.", "Otherwise ask again here.",
        "Ask me if you get stuck.",
    ];

    public static string[] Comments { get; } =
    [
        "Same here in {site}.", "Did you check {thing}?", "Good question, I would like to know as well.", "Which version do you use?",
        "We solved it with {thing} in the end.", "Does it also happen with {other}?", "Following.", "Worth a page in the wiki.",
    ];

    public static string[] Replies { get; } =
    [
        "I tried that, but {trouble}.", "And what about {thing}?", "That was it, it was {thing}.", "Clear now.",
        "Could you show me?", "Works, also for {other}.",
    ];

    public static string[] Thanks { get; } =
        ["Thank you, that worked.", "Thanks a lot!", "Great, that saved me hours.", "Thanks for the quick help.", "Perfect, thank you."];

    public static string[] Days { get; } =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "the end of the month", "next week", "the audit"];
}
