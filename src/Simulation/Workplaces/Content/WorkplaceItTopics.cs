namespace LearningGraph.Simulation;

internal static class WorkplaceItTopics
{
    public static TopicOutline[] All { get; } =
    [
        new("devices", "Laptops and printers", ["hardware", "workstation"],
        [
            new(["a docking station", "an external monitor", "a graphics driver"],
                ["connect two monitors to my laptop", "use the docking station with a Mac", "update the graphics driver"],
                ["the second monitor stays black", "the docking station does not charge the laptop"]),
            new(["a print queue", "badge printing", "the scanner"],
                ["add the printer on another floor", "scan to my own folder", "print on both sides by default"],
                ["the printer asks for a badge and then prints nothing", "the print queue is stuck"]),
            new(["the battery", "a loan laptop", "a full disk"],
                ["free disk space on my laptop", "order a replacement laptop", "move my files to a new laptop"],
                ["the battery lasts less than an hour", "the laptop fan is loud all day", "my laptop freezes when I close the lid"]),
        ]),
        new("remote-access", "Remote access", ["VPN", "working from home"],
        [
            new(["the VPN client", "split tunnelling", "the VPN certificate"],
                ["connect to the VPN from a hotel", "renew the VPN certificate", "use the VPN on a second computer"],
                ["the VPN disconnects every ten minutes", "the VPN connects but no internal page opens"]),
            new(["a remote desktop", "a jump host", "a virtual desktop"],
                ["reach my office computer by remote desktop", "copy files to a virtual desktop",
                    "share a remote session with a colleague"],
                ["the remote desktop is sluggish", "the remote session shows the wrong keyboard layout"]),
            new(["the home router", "a mobile hotspot", "the guest wireless network"],
                ["work through a mobile hotspot", "get a visitor onto the guest wireless", "test whether my home line is fast enough"],
                ["the wireless drops in meeting room three", "the hotspot uses up my data volume in a day"]),
        ]),
        new("accounts", "Accounts and permissions", ["passwords", "access rights"],
        [
            new(["a password manager", "the password policy", "an account lockout"],
                ["share a password with my team safely", "change a password that is used by a service", "unlock a locked account"],
                ["my account is locked every morning", "the new password is accepted on one system only"]),
            new(["two-factor sign-in", "a recovery code", "the authenticator app"],
                ["move the authenticator app to a new phone", "sign in without my phone", "enrol a colleague for two-factor sign-in"],
                ["the sign-in code is always rejected", "I never receive the sign-in prompt on my phone"]),
            new(["a shared mailbox", "a permission group", "an access request"],
                ["get access to a shared mailbox", "see who can read a folder", "remove access rights of people who moved on"],
                ["my access request has been pending for a week", "I see the folder but cannot open it"]),
        ]),
        new("online-meetings", "Online meetings", ["video calls", "Teams"],
        [
            new(["the microphone", "background noise", "a headset"],
                ["get rid of the echo in a call", "use my own headset in the meeting room", "mute everyone in a large call"],
                ["nobody hears me in video calls", "the meeting room echoes"]),
            new(["a breakout room", "a poll", "the meeting recording"],
                ["split a call into breakout rooms", "record a meeting with guests", "find the recording of a meeting"],
                ["guests wait in the lobby and nobody sees them", "the recording has no sound"]),
            new(["a recurring invitation", "a channel", "a shared calendar"],
                ["move a recurring meeting to another owner", "see the free time of ten people", "tidy up channels nobody uses"],
                ["the meeting shows up in the wrong time zone", "people who left still get the invitation"]),
        ]),
    ];
}
