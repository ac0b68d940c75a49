package dev.dynoscope.live.router;

import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.channels.spi.SelectorProvider;

/** Makes sockets of the family of their address: one that can do both costs more a packet. */
final class Sockets {
  private static final SelectorProvider PROVIDER = SelectorProvider.provider();

  private Sockets() {}

  /** Threads that serve sockets. */
  static EventLoopGroup threads(int count, String name) {
    return new MultiThreadIoEventLoopGroup(
        count, new DefaultThreadFactory(name, true), NioIoHandler.newFactory());
  }

  /** Makes what listens on this address. */
  static ChannelFactory<ServerChannel> listeningOn(InetAddress address) {
    return () -> new NioServerSocketChannel(PROVIDER, family(address));
  }

  /** Makes what connects to this address. */
  static SocketChannel connectingTo(InetAddress address) {
    return new NioSocketChannel(PROVIDER, family(address));
  }

  private static SocketProtocolFamily family(InetAddress address) {
    return address instanceof Inet4Address ? SocketProtocolFamily.INET : SocketProtocolFamily.INET6;
  }
}
