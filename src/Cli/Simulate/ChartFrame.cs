using System.Globalization;
using System.Text;

namespace LearningGraph.Cli;

/// <summary>Axes of a drawing, and where values lie on it.</summary>
/// <param name="width">Of the drawing, in its own units.</param>
/// <param name="height">Of the drawing.</param>
/// <param name="days">Where the horizontal axis ends, in calendar days, above 0.</param>
/// <param name="most">Where the vertical axis ends; 0 for nothing to show.</param>
internal sealed class ChartFrame(int width, int height, double days, double most)
{
    private const int Left = 48;
    private const int Bottom = 24;
    private const int Margin = 8;
    private const int Lines = 4;

    // Colour-blind safe (Okabe and Ito 2008), then the same again, lighter, for more than eight.
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6bb1", "#a6761d", "#c7b300", "#666666"];

    private readonly double top = NiceEnd(most);

    /// <summary>The colour of one strategy of a report.</summary>
    public static string ColourOf(int strategy) => Colours[strategy % Colours.Length];

    /// <summary>A point, as SVG writes it.</summary>
    public string Point(double day, double value) => string.Create(CultureInfo.InvariantCulture, $"{X(day):0.#},{Y(value):0.#}");

    /// <summary>The drawing around what is drawn in it.</summary>
    /// <param name="label">What it shows, for whoever cannot see it.</param>
    /// <param name="inside">Elements of SVG.</param>
    /// <param name="isShare">Whether values are shares.</param>
    public string Wrap(string label, string inside, bool isShare = false)
    {
        StringBuilder drawing = new();
        drawing.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{ReportPage.Html(label)}\">\n");
        for (var line = 0; line <= Lines; line++)
        {
            var value = top * line / Lines;
            drawing.Append(CultureInfo.InvariantCulture, $"<line class=\"axis\" x1=\"{Left}\" x2=\"{width - Margin}\" y1=\"{Y(value):0.#}\" y2=\"{Y(value):0.#}\"/><text x=\"{Left - 6}\" y=\"{Y(value) + 4:0.#}\" text-anchor=\"end\">{(isShare ? $"{value * 100:0} %" : value.ToString("#,0.##", CultureInfo.InvariantCulture))}</text>\n");
            var day = Math.Round(days * line / Lines);
            drawing.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(day):0.#}\" y=\"{height - 6}\" text-anchor=\"{(line == Lines ? "end" : "middle")}\">{(line == 0 ? "day 0" : day.ToString("#,0", CultureInfo.InvariantCulture))}</text>\n");
        }

        return drawing.Append(inside).Append("</svg>\n").ToString();
    }

    private double X(double day) => Left + (day / days * (width - Left - Margin));

    private double Y(double value) => height - Bottom - (top == 0 ? 0 : value / top * (height - Bottom - Margin));

    // The next of 1, 2, 4, 8 or 10 times a power of ten, so that quarters of it are short numbers.
    private static double NiceEnd(double most)
    {
        if (most <= 0)
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return power * new[] { 1.0, 2, 4, 8, 10 }.First(step => most <= (step * power) + 1e-9);
    }
}
