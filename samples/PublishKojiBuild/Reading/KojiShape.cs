namespace PublishKojiBuild.Reading;

/// <summary>Koji's messages do not say what they are; their members do.</summary>
internal static class KojiShape
{
    public static string? Of(MessageFile file) => file switch
    {
        _ when file.Has("attribute") => file.Has("info", "method") ? "task-state-change" : "build-state-change",
        _ when file.Has("build", "name") && file.Has("type") => "import",
        _ when file.Has("package", "name") => "package-list-change",
        _ when file.Has("sigkey") => "rpm-sign",
        _ when file.Has("target_release") => "build-promote",
        _ when file.Has("repo", "tag_name") => "repo-done",
        _ when file.Has("repo_id") => "repo-init",
        _ when file.Has("strict") => "untag",
        _ when file.Has("tag", "name") && file.Has("build", "name") => "tag",
        _ => null,
    };
}
