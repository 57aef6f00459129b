using MessageContracts.Benchmarks.Brokers.Measuring;
using MessageContracts.Benchmarks.Brokers.RabbitMq;
using MessageContracts.Benchmarks.Brokers.Stomp;
using MessageContracts.Benchmarks.Shared;

// Measures publishing against brokers of Debian's packages, and with --write puts the figures into docs/performance.md.
string broker = args.FirstOrDefault(argument => !argument.StartsWith('-')) ?? "rabbitmq";
int rounds = args.Contains("--short") ? 1 : 9;
BrokerFigures figures = broker switch
{
    "rabbitmq" => await RabbitMqRun.Measure(rounds),
    "activemq" => await StompRun.Measure(rounds),
    _ => throw new ArgumentException($"There is no benchmark {broker}: rabbitmq, activemq."),
};
string text = figures.ToMarkdown();
Console.WriteLine(text);
if (args.Contains("--write"))
{
    PerformancePage.Write($"figures of {broker}", text);
}

return figures.AreKept ? 0 : 1;
