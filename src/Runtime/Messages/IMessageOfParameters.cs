namespace MessageContracts;

/// <summary>A message whose topic has one type parameter.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TParameter">What the type parameter was set to: a segment, none, or any.</typeparam>
public interface IMessage<TSelf, TParameter> : IMessage<TSelf>
    where TSelf : IMessage<TSelf, TParameter>;

/// <summary>A message whose topic has two type parameters.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="T1">What the first type parameter was set to.</typeparam>
/// <typeparam name="T2">What the second type parameter was set to.</typeparam>
public interface IMessage<TSelf, T1, T2> : IMessage<TSelf>
    where TSelf : IMessage<TSelf, T1, T2>;
