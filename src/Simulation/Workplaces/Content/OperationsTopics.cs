namespace LearningGraph.Simulation;

internal static class OperationsTopics
{
    public static TopicOutline[] All { get; } =
    [
        new("information-security", "Information security", ["cyber security", "phishing"],
        [
            new(["a phishing mail", "a suspicious attachment", "the sender address"],
                ["recognise a phishing mail", "report a suspicious mail", "train a team against phishing"],
                ["I clicked on a link in a phishing mail", "real customer mails are marked as suspicious"]),
            new(["disk encryption", "a USB stick", "a lost phone"],
                ["encrypt a USB stick", "send confidential files to a supplier", "wipe a lost phone"],
                ["the encrypted stick cannot be read by the customer", "a contractor lost a device with our files"]),
            new(["a security patch", "a vulnerability scan", "the risk register"],
                ["rate the risk of a vulnerability", "patch a machine that cannot be restarted", "get a security exception approved"],
                ["the vulnerability scan lists the same finding every month", "the patch breaks an old control system"]),
        ]),
        new("containers", "Containers", ["Docker", "Kubernetes"],
        [
            new(["a container image", "a base image", "the image layers"],
                ["make a container image smaller", "keep secrets out of an image", "update the base image of all services"],
                ["the image build downloads everything each time", "the security scan complains about the base image"]),
            new(["a memory limit", "a health probe", "a rolling update"],
                ["choose memory limits for a pod", "roll back a deployment in the cluster", "drain a node without an outage"],
                ["the pod restarts every few minutes", "the container is killed for lack of memory",
                    "the health probe fails while the service starts"]),
            new(["a persistent volume", "a config map", "an ingress rule"],
                ["mount a configuration file into a container", "move a persistent volume to another cluster",
                    "expose one service to the outside"],
                ["the volume is mounted read-only", "the ingress answers 502 after the deployment"]),
        ]),
        new("data-protection", "Data protection", ["privacy", "GDPR"],
        [
            new(["a deletion period", "an information request", "the right to erasure"],
                ["answer an information request from a former customer", "delete personal records on time",
                    "decide how long to keep applications"],
                ["old personal records cannot be deleted in the system", "somebody wants to know everything we store about her"]),
            new(["a consent form", "a photo permission", "a legitimate interest"],
                ["get consent for photos at an event", "publish a team photo", "withdraw a consent given on paper"],
                ["we have no consent for half of the addresses", "an employee objects to her photo on the intranet"]),
            new(["a processing agreement", "a privacy assessment", "a personal data breach"],
                ["check a processing agreement with a cloud provider", "report a personal data breach", "fill in the record of processing"],
                ["a list with salaries was sent to the wrong person", "the provider stores personal data overseas"]),
        ]),
        new("data-quality", "Data quality", ["master data", "data cleaning"],
        [
            new(["a duplicate record", "fuzzy matching", "a master record"],
                ["find duplicate suppliers", "merge two customer records", "match names that are spelled differently"],
                ["the same customer exists three times", "merging records lost the newer address"]),
            new(["a validation rule", "a mandatory field", "a list of allowed values"],
                ["check a file before it is loaded", "stop people from typing free text into a code field",
                    "count how many records are incomplete"],
                ["people enter dummy values in mandatory fields", "the nightly load rejects half of the records"]),
            new(["a data owner", "a data dictionary", "the source of a field"],
                ["find out who owns a field", "trace a figure back to its source system", "describe our fields in a data dictionary"],
                ["nobody knows what the status field means", "two systems disagree on the delivery address"]),
        ]),
    ];
}
