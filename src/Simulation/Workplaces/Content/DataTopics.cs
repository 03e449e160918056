namespace LearningGraph.Simulation;

internal static class DataTopics
{
    public static TopicOutline[] All { get; } =
    [
        new("sql", "SQL", ["database queries", "structured query language"],
        [
            new(["a left join", "the join condition", "an inner join"],
                ["find customers without any order", "join two tables on more than one column", "join a table to itself"],
                ["the join returns every row twice", "rows without a match disappear from the result",
                    "the join condition ignores null keys"]),
            new(["an index", "the query plan", "a full table scan"],
                ["find out why a query is slow", "choose the right index for a query", "read a query plan"],
                ["my query times out on the big table", "the database does not use the index",
                    "the same query is slow only on production"]),
            new(["a window function", "group by", "a running total"],
                ["calculate a running total per customer", "get the latest row of each group in SQL", "pivot rows into columns in SQL"],
                ["group by complains about a column that is not aggregated", "the running total restarts at the wrong row"]),
        ]),
        new("spreadsheets", "Spreadsheets", ["Excel", "worksheets"],
        [
            new(["a lookup formula", "an absolute cell reference", "a nested if formula"],
                ["look up a price from another sheet", "copy a formula without shifting the cells", "combine two lookups in one formula"],
                ["my lookup formula only shows N/A", "the formula shows as text instead of a number",
                    "the spreadsheet takes minutes to recalculate"]),
            new(["a pivot table", "a slicer", "a calculated field"],
                ["group dates by month in a pivot table", "refresh all pivot tables at once",
                    "show percentages of the total in a pivot table"],
                ["the pivot table counts instead of sums", "new rows do not show up in the pivot table"]),
            new(["a macro", "a protected sheet", "a shared workbook"],
                ["record a macro that cleans up a worksheet", "lock only some cells of a sheet", "merge forty workbooks into one sheet"],
                ["my macro stops with an error on other computers", "two people overwrite each other in the shared workbook"]),
        ]),
        new("dashboards", "Dashboards", ["reporting", "business intelligence"],
        [
            new(["a bar chart", "a colour scale", "a second axis"],
                ["choose the right chart for a comparison", "show a target line in a chart", "make a dashboard readable on a phone"],
                ["my dashboard has too many charts and nobody reads it", "the colours mean different things on each page"]),
            new(["a scheduled refresh", "a report subscription", "the dashboard cache"],
                ["refresh a dashboard every morning", "mail a dashboard page to managers", "see when a report was last refreshed"],
                ["the dashboard shows yesterday's figures", "the scheduled refresh fails at night", "the report loads for two minutes"]),
            new(["a key figure", "a drill-down", "a filter on the report"],
                ["define a key figure so that all units count alike", "drill down from a region to a single site",
                    "hide figures from people who must not see them"],
                ["two dashboards show different revenue", "the filter does not apply to every chart"]),
        ]),
        new("statistics", "Statistics", ["data analysis", "stats"],
        [
            new(["a confidence interval", "the sample size", "a significance test"],
                ["decide how large a sample must be", "compare the averages of two groups", "explain a confidence interval to managers"],
                ["the difference is significant but tiny", "our sample is too small for a test"]),
            new(["a linear regression", "the correlation", "a residual plot"],
                ["fit a regression with several variables", "check whether a regression can be trusted", "tell correlation from cause"],
                ["the regression coefficient has the wrong sign", "one outlier bends the whole regression line"]),
            new(["a seasonal forecast", "a moving average", "the forecast error"],
                ["forecast demand for the next quarter", "remove the season from a time series", "measure how wrong our forecasts are"],
                ["the forecast always lags behind", "holidays spoil the forecast every year"]),
        ]),
    ];
}
