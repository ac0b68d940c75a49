package dev.dynoscope.live.router;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;

/** The way out to a client. A write that fails closes the connection, and that is heard there. */
@SuppressWarnings("FutureReturnValueIgnored")
final class Outlet {
  private final SocketChannel channel;

  Outlet(SocketChannel channel) {
    this.channel = channel;
  }

  void write(Object part) {
    channel.write(part, channel.voidPromise());
  }

  /** Writes the last part of an answer, and goes on when all of it has gone out. */
  void write(Object last, Runnable then) {
    ChannelFutureListener listener =
        done -> {
          if (done.isSuccess()) {
            then.run();
          } else {
            channel.close();
          }
        };
    channel.writeAndFlush(last).addListener(listener);
  }

  void flush() {
    channel.flush();
  }

  boolean isWritable() {
    return channel.isWritable();
  }

  /** Tells the client that nothing more comes; what it sends can still be read. */
  void end() {
    channel.shutdownOutput();
  }

  void close() {
    channel.close();
  }

  /**
   * Closes at once.
   *
   * @param reset with a reset, where an orderly end would look like the end of the answer
   */
  void breakOff(boolean reset) {
    if (reset) {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
    }
    channel.close();
  }
}
