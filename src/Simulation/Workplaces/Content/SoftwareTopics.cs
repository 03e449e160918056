namespace LearningGraph.Simulation;

internal static class SoftwareTopics
{
    public static TopicOutline[] All { get; } =
    [
        new("git", "Git", ["version control", "source control"],
        [
            new(["a merge conflict", "a rebase", "a feature branch"],
                ["resolve a merge conflict in a generated file", "rebase a branch that others already use",
                    "bring my branch up to date with main"],
                ["the rebase brings back the same conflict again and again", "my merge removed a colleague's changes"]),
            new(["a revert commit", "the reflog", "a detached head"],
                ["undo the last commit but keep my changes", "recover a branch I deleted", "take a wrong commit off the main branch"],
                ["git says I am in a detached head state", "my commit vanished after a reset"]),
            new(["a pull request", "a commit message", "a large file in the repository"],
                ["split a huge pull request into reviewable parts", "remove a password from the git history", "sign my commits"],
                ["cloning the repository takes half an hour", "the push is rejected because of a large file"]),
        ]),
        new("python", "Python", ["scripting", "Python scripts"],
        [
            new(["a virtual environment", "a requirements file", "the interpreter path"],
                ["set up a virtual environment", "pin the versions of Python packages", "run one script on two Python versions"],
                ["pip installs into the wrong environment", "the import works in the notebook but not in the script"]),
            new(["a data frame", "a list comprehension", "a dictionary of lists"],
                ["read a large CSV with Python in pieces", "merge two data frames by date", "loop over a dictionary in a fixed order"],
                ["my data frame changes although I copied it", "the script runs out of memory while reading the CSV"]),
            new(["a command line argument", "a scheduled script", "an exception handler"],
                ["run a Python script every night", "log errors from a script properly", "pass options to a Python script"],
                ["the scheduled script stops without an error message", "the script fails on file names with accents"]),
        ]),
        new("automated-testing", "Automated testing", ["test automation", "unit tests"],
        [
            new(["a unit test", "a test double", "a test fixture"],
                ["test code that depends on the current time", "test a private method or avoid it",
                    "write the first unit test for old code"],
                ["every small change breaks thirty unit tests", "the test double hides a real bug"]),
            new(["a flaky test", "the test pipeline", "parallel test runs"],
                ["find out why a test is flaky", "run tests in parallel without sharing a database", "make the test pipeline faster"],
                ["the test fails only on the build server", "tests pass alone but fail together"]),
            new(["a browser test", "a page object", "the test data"],
                ["wait for a page in a browser test", "create test data that is safe to share", "choose what to cover with browser tests"],
                ["the browser test cannot find the button", "browser tests take two hours"]),
        ]),
        new("web-apis", "Web APIs", ["REST", "HTTP interfaces"],
        [
            new(["a status code", "the error response", "an idempotent request"],
                ["choose a status code for a partial failure", "make a retry of a request harmless",
                    "report validation errors from an API"],
                ["the API returns 200 although the request failed", "clients retry and create the order twice"]),
            new(["an access token", "a client secret", "the token lifetime"],
                ["call an API with a service account", "rotate a client secret without downtime", "refresh an expired access token"],
                ["the API answers 401 although the token is new", "the token is rejected on one server only"]),
            new(["a new API version", "pagination", "a rate limit"],
                ["add a field without breaking API clients", "page through a long list from an API", "retire an old API version"],
                ["we hit the rate limit at every full sync", "clients break when we add a field to the response"]),
        ]),
    ];
}
