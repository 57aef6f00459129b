using PublishKojiBuild;

try
{
    return await Session.Run(CommandLine.Parse(args), Console.Out);
}
catch (SampleFailure failure)
{
    Console.Error.WriteLine(failure.Message);
    return ExitCode.NotRead;
}
