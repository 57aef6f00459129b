using MessageContracts.Tool;

using Terminal terminal = Terminal.OfProcess();
return ToolRun.Run(args, terminal);
