namespace LearningGraph.Simulation;

internal static class ProductionTopics
{
    public static TopicOutline[] All { get; } =
    [
        new("machine-maintenance", "Machine maintenance", ["repairs", "servicing"],
        [
            new(["a worn bearing", "a lubrication plan", "a vibration reading"],
                ["change a bearing without damaging the shaft", "set up a lubrication plan", "interpret a vibration reading"],
                ["the new bearing runs hot", "the gearbox is noisy after the oil change"]),
            new(["a pressure drop", "a hydraulic hose", "a leaking seal"],
                ["find a leak in the hydraulic system", "bleed the hydraulics after a repair", "choose the right seal"],
                ["the press loses pressure overnight", "the seal leaks again after two weeks"]),
            new(["a frequency converter", "a proximity sensor", "an error code on the display"],
                ["reset the frequency converter", "adjust a proximity sensor", "back up the machine controller"],
                ["the drive stops with an overcurrent fault", "the sensor reports a part that is not there"]),
        ]),
        new("work-safety", "Work safety", ["health and safety", "occupational safety"],
        [
            new(["a risk assessment", "a near miss", "an accident report"],
                ["write a risk assessment for a new workplace", "report a near miss", "investigate an accident without blaming"],
                ["near misses are not reported", "the risk assessment is five years old"]),
            new(["a forklift licence", "a marked walkway", "a loading dock"],
                ["renew a forklift licence", "separate people and forklifts", "secure a loading dock"],
                ["forklifts drive across the walkway", "visitors walk through the warehouse without a vest"]),
            new(["a chemical label", "protective gloves", "a safety data sheet"],
                ["store solvents safely", "choose protective gloves for a chemical", "read a safety data sheet"],
                ["the gloves cause a rash", "a container in the store has no label"]),
        ]),
        new("quality-inspection", "Quality inspection", ["quality control", "measurement"],
        [
            new(["a caliper", "a gauge study", "the measuring uncertainty"],
                ["calibrate a caliper", "run a gauge study", "measure a soft part"],
                ["two inspectors measure different values", "the measuring machine drifts during the day"]),
            new(["a control chart", "the process capability", "a sampling plan"],
                ["read a control chart", "choose a sampling plan", "calculate the process capability"],
                ["the control chart shows a trend but parts are fine", "the capability index is below target"]),
            new(["a deviation report", "a rejected batch", "a root cause"],
                ["decide what to do with a rejected batch", "write a deviation report", "ask why five times without guessing"],
                ["the same defect came back after the correction", "the customer found a defect we missed"]),
        ]),
        new("lean", "Lean", ["continuous improvement", "kaizen"],
        [
            new(["a value stream map", "the cycle time", "a bottleneck"],
                ["draw a value stream map", "find the bottleneck of a line", "measure the cycle time without a stopwatch"],
                ["parts pile up before the last station", "the line is balanced on paper only"]),
            new(["a kanban card", "the safety stock", "a supermarket shelf"],
                ["calculate the number of kanban cards", "reduce stock between two steps", "set up a kanban board for the office"],
                ["kanban cards get lost", "we run out of parts in spite of the safety stock"]),
            new(["a shop floor meeting", "an improvement idea", "a tidy workplace"],
                ["run a shop floor meeting in ten minutes", "keep a workplace tidy after the first week",
                    "collect improvement ideas from all shifts"],
                ["improvement ideas disappear in a drawer", "the shop floor meeting takes an hour"]),
        ]),
    ];
}
