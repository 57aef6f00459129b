using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Diagnostics;
